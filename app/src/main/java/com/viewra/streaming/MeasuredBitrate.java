package com.viewra.streaming;

import com.viewra.media.TrackTiming;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// What a copied rendition takes of a network, from the sizes of the source's samples (RFC 8216 4.1).
/// @param tableBytesPerSecond what the tables of a segment say of its samples
record MeasuredBitrate(TimeLine timeLine, TrackTiming timing, double tableBytesPerSecond) {
    /// `styp`, `moof` without its table, and the header of `mdat`.
    private static final int SEGMENT_BYTES = 120;

    static final int PICTURE_ENTRY_BYTES = 16;
    static final int SOUND_ENTRY_BYTES = 8;

    private static final double SHORTEST_PEAK = 0.5;

    /// The peak is that of the heaviest run of segments that is at least half as long as the longest segment.
    Rendition.Bitrate of(TrackPlan plan) {
        double[] bytes = bytes(plan);
        double least = SHORTEST_PEAK * longestSeconds(plan);
        double peak = 0;
        double runSeconds = 0;
        double runBytes = 0;
        for (int first = 0, k = 0; k < bytes.length; k++) {
            runSeconds += plan.seconds(k);
            runBytes += bytes[k];
            for (; first < k && runSeconds - plan.seconds(first) >= least; first++) {
                runSeconds -= plan.seconds(first);
                runBytes -= bytes[first];
            }
            if (runSeconds >= least) peak = Math.max(peak, runBytes * 8 / runSeconds);
        }
        double total = DoubleStream.of(bytes).sum();
        long average = Math.max(1, Math.round(total * 8 / Math.max(0.001, plan.totalSeconds())));
        return new Rendition.Bitrate(average, Math.max(average, Math.round(peak)));
    }

    /// About how large each segment will be.
    double[] bytes(TrackPlan plan) {
        double[] bytes = new double[plan.segments()];
        long from = source(plan, plan.start(0));
        for (int k = 0; k < bytes.length; k++) {
            long to = source(plan, plan.end(k));
            double tables = SEGMENT_BYTES + tableBytesPerSecond * plan.seconds(k);
            bytes[k] = timing.weight().between(from, to) + tables;
            from = to;
        }
        return bytes;
    }

    private long source(TrackPlan plan, long ticks) {
        return timeLine.containerTicks(ticks, plan.timescale(), timing.timescale());
    }

    private static double longestSeconds(TrackPlan plan) {
        return IntStream.range(0, plan.segments())
                .mapToDouble(plan::seconds)
                .max()
                .orElseThrow();
    }
}
