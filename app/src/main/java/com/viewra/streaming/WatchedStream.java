package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.TrackFormat;
import java.time.Duration;
import java.util.Optional;

/// A stream that is ended when its producer hangs. Time in which nobody reads does not count.
final class WatchedStream implements SampleStream {
    private static final long NOT_READING = Long.MAX_VALUE;

    private final SampleStream stream;
    private volatile long readingSinceNanos = NOT_READING;
    private volatile boolean stalled;
    private volatile boolean closed;

    WatchedStream(SampleStream stream) {
        this.stream = stream;
    }

    @Override
    public TrackFormat format() throws MediaException, InterruptedException {
        return watched(stream::format);
    }

    @Override
    public Optional<Sample> next() throws MediaException, InterruptedException {
        return watched(stream::next);
    }

    private interface Read<T> {
        T read() throws MediaException, InterruptedException;
    }

    private <T> T watched(Read<T> read) throws MediaException, InterruptedException {
        readingSinceNanos = System.nanoTime();
        try {
            T result = read.read();
            // A stream that is closed under its reader may look as if it had ended; a cut short segment must not be
            // stored.
            if (closed) throw new MediaException(MediaException.Code.UNKNOWN, "The work was given up.");
            return result;
        } catch (MediaException e) {
            if (!stalled) throw e;
            throw new MediaException(
                    MediaException.Code.TIMED_OUT,
                    "The file is read or converted too slowly; the attempt was ended.",
                    e);
        } finally {
            readingSinceNanos = NOT_READING;
        }
    }

    /// @return whether it hung and was ended now
    boolean endIfStalled(long nowNanos, Duration limit) {
        long since = readingSinceNanos;
        if (closed || since == NOT_READING || nowNanos - since < limit.toNanos()) return false;
        stalled = true;
        close();
        return true;
    }

    @Override
    public void close() {
        closed = true;
        stream.close();
    }
}
