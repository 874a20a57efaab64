package com.viewra.plugins.packager;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.packaging.Packager;
import java.util.List;
import java.util.Optional;
import org.pf4j.Extension;

/// Writes CMAF in Java.
@Extension
public final class CmafPackager implements Packager {
    @Override
    public boolean supports(TrackFormat format) {
        return SampleEntryWriter.of(format).isPresent();
    }

    @Override
    public byte[] initSegment(TrackFormat format) throws MediaException {
        SampleEntryWriter entry = SampleEntryWriter.of(format).orElseThrow(() -> unsupported(format));
        return new CmafHeader(format, entry).toBytes();
    }

    @Override
    public byte[] mediaSegment(TrackFormat format, long sequence, List<Sample> samples) throws MediaException {
        if (!supports(format)) throw unsupported(format);
        if (samples.isEmpty()) throw new IllegalArgumentException("a segment needs samples");
        return new CmafFragment(format, sequence, samples, 0).toBytes();
    }

    @Override
    public Optional<byte[]> segmentPart(TrackFormat format, long sequence, List<Sample> samples, int from)
            throws MediaException {
        if (!supports(format)) throw unsupported(format);
        return Optional.of(new CmafFragment(format, sequence, samples, from).toBytes());
    }

    private static MediaException unsupported(TrackFormat format) {
        return new MediaException(
                MediaException.Code.UNSUPPORTED,
                "%s cannot be put into CMAF segments.".formatted(format.codec().id()));
    }
}
