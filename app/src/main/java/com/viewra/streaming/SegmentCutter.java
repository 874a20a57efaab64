package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Cuts a stream of samples at the boundaries of a plan, segment after segment.
final class SegmentCutter {
    private final TrackPlan plan;
    private final SampleStream stream;
    private final boolean video;
    private final boolean encodedSound;
    private @Nullable Sample ahead;

    /// @param stream read from here on by the cutter alone; not closed by it
    SegmentCutter(Rendition rendition, SampleStream stream) {
        this.plan = rendition.plan();
        this.stream = stream;
        this.video = rendition instanceof Rendition.OfVideo;
        this.encodedSound = !video && !rendition.isCopy();
    }

    /// The samples of `segment`, in decode order. Call for ascending segments; samples before it are dropped.
    /// @param each given every sample of the segment as it comes
    /// @return empty if the source has none there
    List<Sample> cut(int segment, Consumer<Sample> each) throws MediaException, InterruptedException {
        long start = plan.start(segment) - tolerance();
        List<Sample> samples = new ArrayList<>();
        for (Optional<Sample> next = next(); next.isPresent(); next = next()) {
            Sample sample = next.get();
            if (samples.isEmpty() && !canOpen(sample, start)) continue;
            if (beginsNext(sample, segment)) {
                ahead = sample;
                return samples;
            }
            if (isBehindTheEnd(sample)) return samples;
            samples.add(sample);
            each.accept(sample);
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

    /// The last segment takes all pictures there are: the source may be a little longer than it said.
    private boolean beginsNext(Sample sample, int segment) {
        return segment < plan.segments() - 1
                && sample.sync()
                && sample.presentationTicks() >= plan.end(segment) - tolerance();
    }

    /// How many frames of sound an encoder adds at its end depends on where it began; the plan does not.
    private boolean isBehindTheEnd(Sample sample) {
        return encodedSound && sample.presentationTicks() >= plan.end(plan.segments() - 1);
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
