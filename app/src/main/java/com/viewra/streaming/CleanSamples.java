package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.codec.ParameterSets;
import java.util.Optional;

/// Samples without what their init segment says already.
record CleanSamples(SampleStream stream, ParameterSets sets) implements SampleStream {
    static CleanSamples of(SampleStream stream) throws MediaException, InterruptedException {
        TrackFormat format = stream.format();
        return new CleanSamples(stream, ParameterSets.of(format.codec(), format.config()));
    }

    @Override
    public TrackFormat format() throws MediaException, InterruptedException {
        return stream.format();
    }

    @Override
    public Optional<Sample> next() throws MediaException, InterruptedException {
        return stream.next().map(sample -> {
            byte[] data = sets.without(sample.data());
            return new Sample(
                    sample.decodeTicks(), sample.presentationTicks(), sample.durationTicks(), sample.sync(), data);
        });
    }

    @Override
    public void close() {
        stream.close();
    }
}
