package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.media.MediaIndex;
import com.viewra.media.MediaReader;
import com.viewra.media.Reading;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Has files looked through whose index says little (transport streams, AVI, ...): only then is it known where they can
/// be cut without encoding, and where the picture really ends. Small files at once; large ones in the background, one
/// after the other, while they are offered encoded.
final class Measurements implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measurements.class);
    private static final long QUICK_BYTES = 100_000_000;

    private final MediaReader reader;
    private final long quickBytes;
    private final Consumer<Path> whenDone;
    private final Set<Path> waiting = ConcurrentHashMap.newKeySet();
    private final ExecutorService background =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("measure").factory());

    /// @param whenDone told in the background that the reader knows more of a file now
    Measurements(MediaReader reader, Consumer<Path> whenDone) {
        this(reader, QUICK_BYTES, whenDone);
    }

    Measurements(MediaReader reader, long quickBytes, Consumer<Path> whenDone) {
        this.reader = reader;
        this.quickBytes = quickBytes;
        this.whenDone = whenDone;
    }

    /// What is known of a file by now; more may follow.
    MediaIndex of(Path file) throws MediaException, InterruptedException {
        MediaIndex index = reader.read(file);
        if (index.reading() != Reading.PROBE) return index;
        if (index.sizeBytes() <= quickBytes) return measure(file, index);
        if (waiting.add(file)) background.execute(() -> measureLater(file, index));
        return index;
    }

    private MediaIndex measure(Path file, MediaIndex index) throws InterruptedException {
        try {
            return reader.measure(file, index);
        } catch (MediaException e) {
            LOG.warn("{} could not be looked through, so it is encoded: {}", file.getFileName(), e.getMessage());
            return index;
        }
    }

    private void measureLater(Path file, MediaIndex index) {
        try {
            if (measure(file, index).reading() != Reading.WHOLE) return;
            LOG.info("{} was looked through", file.getFileName());
            whenDone.accept(file);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(file);
        }
    }

    @Override
    public void close() {
        background.shutdownNow();
    }
}
