package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import java.util.Optional;

/// Sound copied from containers whose clock is coarser than the sound's own: times within a few milliseconds of the
/// plan's grid are moved onto it, so that frames follow each other without a gap of a sample.
record GridSamples(SampleStream stream, TrackPlan plan) implements SampleStream {
    private static final int NEAR_PER_SECOND = 200;

    @Override
    public TrackFormat format() throws MediaException, InterruptedException {
        return stream.format();
    }

    @Override
    public Optional<Sample> next() throws MediaException, InterruptedException {
        return stream.next().map(this::onGrid);
    }

    private Sample onGrid(Sample sample) {
        long unit = plan.unitTicks();
        long fromStart = sample.presentationTicks() - plan.start(0);
        long grid = Math.floorDiv(2 * fromStart + unit, 2 * unit) * unit + plan.start(0);
        boolean near = Math.abs(grid - sample.presentationTicks()) * NEAR_PER_SECOND <= plan.timescale();
        return near ? new Sample(grid, grid, unit, true, sample.data()) : sample;
    }

    @Override
    public void close() {
        stream.close();
    }
}
