package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.media.MediaReader;

/// Samples straight from the file, without a process.
record CopiedSamples(MediaReader reader, Presentation presentation, Rendition rendition) implements SampleSource {
    @Override
    public boolean encodesVideo() {
        return false;
    }

    @Override
    public double leadSeconds(int segment) {
        return 0;
    }

    @Override
    public SampleStream open(int segment, Effort effort) throws MediaException, InterruptedException {
        SampleStream stream = reader.open(
                        presentation.file(),
                        presentation.index(),
                        rendition.track().index(),
                        presentation.timeLine().originSeconds(),
                        from(segment))
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED, "The samples of this file cannot be read any more."));
        return CleanSamples.of(stream);
    }

    /// HEVC may begin a segment with a key frame whose leading pictures need those before it. They belong to the
    /// segment, so that it is the same however reading came there: one group earlier is where to begin.
    private Rational from(int segment) {
        TrackPlan plan = rendition.plan();
        boolean leading = rendition.track().codec() == Codec.HEVC && segment > 0;
        return new Rational(plan.start(segment) - (leading ? plan.timescale() / 100 : 0), plan.timescale());
    }
}
