package com.viewra.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Carries a program's output from the platform thread that reads the pipe to whoever reads here, so that virtual
/// threads can wait for it without holding their carrier. Holds no more than its capacity: when nobody reads,
/// the pump waits, the pipe fills and the program stands still.
final class BoundedPipe extends InputStream {
    private static final int CAPACITY_BYTES = 256 * 1024;
    private final byte[] ring = new byte[CAPACITY_BYTES];
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private int start;
    private int filled;
    private boolean ended;
    private boolean closed;

    /// Copies `source` to the reader until it ends or the reader closes; then closes `source`.
    void pump(InputStream source) {
        byte[] chunk = new byte[64 * 1024];
        try (source) {
            for (int n = source.read(chunk); n >= 0 && write(chunk, n); n = source.read(chunk)) {
                // write has passed it on
            }
        } catch (IOException e) {
            // The program was ended while it wrote; its exit code tells the reader.
        } finally {
            end();
        }
    }

    private boolean write(byte[] chunk, int length) {
        lock.lock();
        try {
            int written = 0;
            while (written < length) {
                while (filled == ring.length && !closed) changed.awaitUninterruptibly();
                if (closed) return false;
                int at = (start + filled) % ring.length;
                int n = Math.min(length - written, Math.min(ring.length - filled, ring.length - at));
                System.arraycopy(chunk, written, ring, at, n);
                written += n;
                filled += n;
                changed.signalAll();
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) return 0;
        lock.lock();
        try {
            while (filled == 0 && !ended && !closed) changed.await();
            if (closed) throw new IOException("the program was ended");
            if (filled == 0) return -1;
            int n = Math.min(length, Math.min(filled, ring.length - start));
            System.arraycopy(ring, start, target, offset, n);
            start = (start + n) % ring.length;
            filled -= n;
            changed.signalAll();
            return n;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a program");
        } finally {
            lock.unlock();
        }
    }

    @Override
    public int available() {
        lock.lock();
        try {
            return filled;
        } finally {
            lock.unlock();
        }
    }

    /// From any thread; a reader that waits gets an IOException.
    @Override
    public void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
