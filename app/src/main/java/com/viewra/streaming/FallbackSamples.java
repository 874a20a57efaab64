package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
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

    @Override
    public SampleStream open(int segment, Speed speed) throws MediaException, InterruptedException {
        onHardware = !breaker.isOpen(System.nanoTime());
        if (onHardware) return openHardware(segment, speed);
        TrackFormat promised = hardwareFormat;
        SampleStream stream = software.open(segment, speed);
        return promised == null ? stream : new InBandHeaders(stream, promised);
    }

    private SampleStream openHardware(int segment, Speed speed) throws MediaException, InterruptedException {
        SampleStream stream = hardware.open(segment, speed);
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
