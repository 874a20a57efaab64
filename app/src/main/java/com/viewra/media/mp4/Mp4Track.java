package com.viewra.media.mp4;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.EditList;
import com.viewra.isobmff.SampleEntry;
import com.viewra.isobmff.SampleLocation;
import com.viewra.isobmff.TrackBox;
import com.viewra.media.KeyframeTable;
import com.viewra.media.TrackTiming;
import com.viewra.media.TrackWeight;
import com.viewra.media.Weighing;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// One track: what it says of itself and where its samples are. Presentation times have the edit list applied.
/// @param isCut whether the file ends before its last sample
record Mp4Track(TrackBox box, EditList edits, Mp4Samples samples, boolean isCut) {
    private static final Set<Codec> READABLE = Set.of(
            Codec.H264,
            Codec.HEVC,
            Codec.AV1,
            Codec.VP9,
            Codec.AAC,
            Codec.AC3,
            Codec.EAC3,
            Codec.OPUS,
            Codec.FLAC,
            Codec.MP3);
    private static final int MOST_KEYFRAMES = 1 << 20;
    private static final int MOST_MARKS = 1 << 16;

    long timescale() {
        return box.timescale();
    }

    long presentationTicks(int sample) {
        return samples.at(sample).presentationTicks() + edits.shiftTicks();
    }

    /// Without the samples behind the end of the edit list, which are never shown.
    Mp4Track trimmed() {
        if (edits.endTicks().isEmpty()) return this;
        int count = samples.count();
        while (count > 0 && presentationTicks(count - 1) >= edits.endTicks().get()) count--;
        return count == samples.count() ? this : new Mp4Track(box, edits, samples.first(count), isCut);
    }

    /// @param cleanEntries whether decoding can start at its key frames without loss
    /// @return empty if the track has no samples
    Optional<TrackTiming> timing(int index, boolean cleanEntries) {
        if (samples.count() == 0) return Optional.empty();
        int[] keys = keyframes();
        KeyframeTable table = KeyframeTable.of(
                Arrays.stream(keys).mapToLong(this::presentationTicks).toArray(),
                Arrays.stream(keys)
                        .mapToLong(sample -> samples.at(sample).offsetBytes())
                        .toArray());
        return Optional.of(new TrackTiming(
                index,
                timescale(),
                firstTicks(),
                endTicks(),
                table.ticks(),
                edits.isPlain() && cleanEntries,
                table.offsets(),
                box.entry() instanceof SampleEntry.Audio ? sampleTicks() : 0,
                weight(keys)));
    }

    /// Samples of a picture that decoding can start at, all of them where the file marks none.
    private int[] keyframes() {
        if (!(box.entry() instanceof SampleEntry.Video)) return new int[0];
        int[] sync = samples.syncSamples();
        return sync.length > 0 || samples.count() > MOST_KEYFRAMES
                ? sync
                : IntStream.range(0, samples.count()).toArray();
    }

    /// The first sample is not asked: some writers take the priming off its length.
    private long sampleTicks() {
        if (samples.count() < 3) return samples.at(0).durationTicks();
        long second = samples.at(1).durationTicks();
        return samples.count() < 4 || samples.at(2).durationTicks() == second ? second : 0;
    }

    private TrackWeight weight(int[] keys) {
        Weighing weighing = new Weighing(timescale() / 2);
        int[] marked = keys.length > 0 ? keys : everySecond();
        int passed = 0;
        for (int sample : marked) {
            weighing.add(samples.sizeBytes(passed, sample));
            weighing.mark(presentationTicks(sample));
            passed = sample;
        }
        weighing.add(samples.sizeBytes(passed, samples.count()));
        return weighing.upTo(endTicks());
    }

    private int[] everySecond() {
        long ticks = Math.max(1, endTicks() - firstTicks());
        long perSecond = Math.max(samples.count() * timescale() / ticks, samples.count() / MOST_MARKS);
        int step = Math.clamp(perSecond, 1, samples.count());
        return IntStream.range(0, Math.ceilDiv(samples.count(), step))
                .map(mark -> mark * step)
                .toArray();
    }

    /// Presentation of the sample shown first: within the first few in decode order.
    private long firstTicks() {
        long first = Long.MAX_VALUE;
        for (int i = 0; i < Math.min(32, samples.count()); i++) first = Math.min(first, presentationTicks(i));
        return first;
    }

    private long endTicks() {
        long end = Long.MIN_VALUE;
        for (int i = Math.max(0, samples.count() - 32); i < samples.count(); i++)
            end = Math.max(end, presentationTicks(i) + samples.at(i).durationTicks());
        return edits.endTicks().isPresent() ? Math.min(end, edits.endTicks().get()) : end;
    }

    /// The exact rate of a track whose samples all last equally long, the last aside.
    Optional<Rational> frameRate() {
        long duration = samples.constantDuration().orElse(0);
        return duration <= 0 ? Optional.empty() : Optional.of(new Rational(timescale(), duration));
    }

    /// How its samples are coded, if they can be handed out one by one.
    Optional<TrackFormat> readableFormat() {
        return edits.isPlain() ? format().filter(format -> READABLE.contains(format.codec())) : Optional.empty();
    }

    /// With the exact frame rate, which only the sample table knows.
    /// @return empty for tracks that are neither picture nor sound
    Optional<TrackFormat> format() {
        return box.format().map(format -> switch (format) {
            case TrackFormat.Video(var codec, var timescale, var config, var language, var picture) ->
                new TrackFormat.Video(codec, timescale, config, language, picture.withFrameRate(frameRate()));
            case TrackFormat.Audio audio -> audio;
        });
    }

    /// Where to start so that `presentationTicks` can be shown: the last sync sample not after it, else the first.
    int sampleAt(long presentationTicks) {
        int[] sync = samples.syncSamples();
        int candidates = sync.length == 0 ? samples.count() : sync.length;
        int low = 0;
        for (int high = candidates; high - low > 1; ) {
            int middle = (low + high) >>> 1;
            if (presentationTicks(sync.length == 0 ? middle : sync[middle]) <= presentationTicks) low = middle;
            else high = middle;
        }
        return sync.length == 0 ? low : sync[low];
    }

    long bitrate() {
        if (samples.count() == 0) return 0;
        SampleLocation last = samples.at(samples.count() - 1);
        long ticks = last.decodeTicks() + last.durationTicks() - samples.at(0).decodeTicks();
        return ticks <= 0 ? 0 : Math.round(samples.sizeBytes(0, samples.count()) * 8.0 * timescale() / ticks);
    }
}
