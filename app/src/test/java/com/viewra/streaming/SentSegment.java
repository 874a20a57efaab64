package com.viewra.streaming;

import com.viewra.api.media.Sample;
import com.viewra.isobmff.FragmentedMp4Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;

/// A segment as a player takes it apart.
/// @param timescale of the times of its samples
record SentSegment(long timescale, List<Sample> samples) {
    static SentSegment parse(byte[] init, byte[] segment) throws IOException {
        var reader = new FragmentedMp4Reader(
                new SequenceInputStream(new ByteArrayInputStream(init), new ByteArrayInputStream(segment)));
        long timescale = reader.formats().values().iterator().next().timescale();
        List<Sample> samples = new ArrayList<>();
        for (var next = reader.next(); next.isPresent(); next = reader.next())
            samples.add(next.get().sample());
        return new SentSegment(timescale, samples);
    }

    double startSeconds() {
        return (double) samples.stream()
                        .mapToLong(Sample::presentationTicks)
                        .min()
                        .orElseThrow()
                / timescale;
    }

    long decodeStart() {
        return samples.getFirst().decodeTicks();
    }

    long decodeEnd() {
        return samples.getLast().decodeTicks() + samples.getLast().durationTicks();
    }
}
