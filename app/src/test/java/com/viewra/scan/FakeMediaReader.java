package com.viewra.scan;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Takes every file for a film of a hundred seconds; an empty one for damaged.
final class FakeMediaReader implements MediaReader {
    private final AtomicInteger reads = new AtomicInteger();

    volatile boolean bug;
    private volatile CountDownLatch held = new CountDownLatch(0);

    /// Nothing is read until [#letGo].
    void hold() {
        held = new CountDownLatch(1);
    }

    void letGo() {
        held.countDown();
    }

    int reads() {
        return reads.get();
    }

    @Override
    public MediaIndex read(Path file) throws MediaException, InterruptedException {
        held.await();
        reads.incrementAndGet();
        if (bug) throw new IllegalStateException("a bug");
        try {
            if (Files.size(file) == 0)
                throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file is empty.");
            if (file.endsWith("Bomb.mkv")) throw new OutOfMemoryError("as if it were made to do damage");
            Track picture = new Track.Video(
                    0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(640, 360, new Rational(25, 1)));
            return new MediaIndex(
                    Fingerprint.of(file),
                    "mp4",
                    Files.size(file),
                    Duration.ofSeconds(100),
                    List.of(picture),
                    List.of(),
                    Map.of(),
                    Map.of());
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(MediaException.Code.SOURCE_UNREADABLE, "The file cannot be read.", e);
        }
    }

    @Override
    public Optional<SampleStream> open(
            Path file, MediaIndex index, int track, Rational originSeconds, Rational fromSeconds) {
        return Optional.empty();
    }
}
