package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.SampleLocation;
import com.viewra.isobmff.codec.LeadingPictures;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.Optional;

/// Reads samples one after the other where the tables say they lie.
final class Mp4SampleStream implements SampleStream {
    private final FileChannel file;
    private final TrackFormat format;
    private final Mp4Samples samples;
    private final long shiftTicks;
    private final LeadingPictures leading;
    private int next;

    /// @param file closed with this stream
    /// @param shiftTicks added to all times of the tables
    Mp4SampleStream(FileChannel file, TrackFormat format, Mp4Samples samples, long shiftTicks, int first) {
        this.file = file;
        this.format = format;
        this.samples = samples;
        this.shiftTicks = shiftTicks;
        this.leading = new LeadingPictures(format.codec(), format.config());
        this.next = first;
    }

    @Override
    public TrackFormat format() {
        return format;
    }

    @Override
    public Optional<Sample> next() throws MediaException {
        while (next < samples.count()) {
            Sample sample = sample(samples.at(next++));
            if (!leading.contains(sample)) return Optional.of(sample);
        }
        return Optional.empty();
    }

    private Sample sample(SampleLocation place) throws MediaException {
        try {
            return new Sample(
                    place.decodeTicks() + shiftTicks,
                    place.presentationTicks() + shiftTicks,
                    place.durationTicks(),
                    place.sync() || format instanceof TrackFormat.Audio,
                    new SampleBytes(file).read(place.offsetBytes(), place.sizeBytes()));
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read any further.", e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException _) {
            // nothing was written, so nothing is lost
        }
    }
}
