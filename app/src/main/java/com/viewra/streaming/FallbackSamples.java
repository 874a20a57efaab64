package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Samples of a hardware encoder, and of software where that fails.
final class FallbackSamples implements SampleSource {
    private final Path file;
    private final SampleSource hardware;
    private final SampleSource software;
    private final Breaker breaker;
    private volatile @Nullable TrackFormat hardwareFormat;
    private volatile boolean onHardware;

    FallbackSamples(Path file, SampleSource hardware, SampleSource software, Breaker breaker) {
        this.file = file;
        this.hardware = hardware;
        this.software = software;
        this.breaker = breaker;
    }

    @Override
    public boolean encodesVideo() {
        return true;
    }

    @Override
    public double leadSeconds(int segment) {
        return hardware.leadSeconds(segment);
    }

    /// @throws MediaException also if the hardware gave nothing yet: software's samples must not be kept as its
    @Override
    public SampleStream open(int segment, Effort effort) throws MediaException, InterruptedException {
        onHardware = !breaker.isOpen(System.nanoTime());
        if (onHardware) return openHardware(segment, effort);
        TrackFormat promised = hardwareFormat;
        if (promised == null)
            throw new MediaException(
                    MediaException.Code.BUSY,
                    breaker.complaint(System.nanoTime()).orElse("The encoder rests."));
        return new InBandHeaders(software.open(segment, effort), promised);
    }

    @Override
    public boolean keepsItsPromise() {
        return hardwareFormat != null || !breaker.isOpen(System.nanoTime());
    }

    private SampleStream openHardware(int segment, Effort effort) throws MediaException, InterruptedException {
        SampleStream stream = hardware.open(segment, effort);
        try {
            hardwareFormat = stream.format();
            return stream;
        } catch (MediaException e) {
            stream.close();
            throw e;
        }
    }

    @Override
    public void worked() {
        if (onHardware) breaker.worked();
        else software.worked();
    }

    @Override
    public void failed(MediaException reason) {
        if (onHardware) breaker.failed(file, reason, System.nanoTime());
        else software.failed(reason);
    }
}
