package com.viewra.streaming;

import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.packaging.Packager;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Writes as text what it was given: `3: 144..191`.
final class FakePackager implements Packager {
    @Override
    public boolean supports(TrackFormat format) {
        return true;
    }

    @Override
    public byte[] initSegment(TrackFormat format) {
        return ("init " + format.hashCode()).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] mediaSegment(TrackFormat format, long sequence, List<Sample> samples) {
        return "%d: %d..%d"
                .formatted(
                        sequence,
                        samples.getFirst().presentationTicks(),
                        samples.getLast().presentationTicks())
                .getBytes(StandardCharsets.UTF_8);
    }
}
