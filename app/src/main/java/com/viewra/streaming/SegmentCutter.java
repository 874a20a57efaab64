package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of samples at the boundaries of a plan, segment after segment.
final class SegmentCutter {
    private final TrackPlan plan;
    private final SampleStream stream;
    private final boolean video;
    private @Nullable Sample ahead;

    /// @param stream read from here on by the cutter alone; not closed by it
    SegmentCutter(TrackPlan plan, SampleStream stream, boolean video) {
        this.plan = plan;
        this.stream = stream;
        this.video = video;
    }

    /// The samples of `segment`, in decode order. Call for ascending segments; samples before it are dropped.
    /// @return empty if the source has none there
    List<Sample> cut(int segment) throws MediaException, InterruptedException {
        long start = plan.start(segment) - tolerance();
        List<Sample> samples = new ArrayList<>();
        for (Optional<Sample> next = next(); next.isPresent(); next = next()) {
            Sample sample = next.get();
            if (samples.isEmpty() && !canOpen(sample, start)) continue;
            if (beginsNext(sample, segment)) {
                ahead = sample;
                return samples;
            }
            samples.add(sample);
            if (isFull(samples, segment)) return samples;
        }
        return samples;
    }

    private Optional<Sample> next() throws MediaException, InterruptedException {
        Sample kept = ahead;
        ahead = null;
        return kept == null ? stream.next() : Optional.of(kept);
    }

    private static boolean canOpen(Sample sample, long start) {
        return sample.sync() && sample.presentationTicks() >= start;
    }

    /// The last segment takes all there is: the source may be a little longer than it said.
    private boolean beginsNext(Sample sample, int segment) {
        return segment < plan.segments() - 1
                && sample.sync()
                && sample.presentationTicks() >= plan.end(segment) - tolerance();
    }

    /// On an exact grid a segment is complete with its last sample; waiting for the one after it would cost the viewer
    /// time.
    private boolean isFull(List<Sample> samples, int segment) {
        return video
                && plan.unitTicks() > 0
                && segment < plan.segments() - 1
                && samples.size() == plan.units(segment)
                && samples.getFirst().presentationTicks() == plan.start(segment);
    }

    /// Sources round their times: half a sample where they come on a grid, else 5 ms.
    private long tolerance() {
        return plan.unitTicks() > 0 ? plan.unitTicks() / 2 : plan.timescale() / 200;
    }
}
