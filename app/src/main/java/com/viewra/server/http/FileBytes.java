package com.viewra.server.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/// Moves bytes of files to clients through memory outside of the Java heap, which the system reads into and sends from
/// without copying it once more. A few buffers are kept for the next answers.
public final class FileBytes {
    private static final int BUFFER_BYTES = 256 * 1024;
    private static final int KEPT = 16;
    private static final Queue<ByteBuffer> BUFFERS = new ArrayBlockingQueue<>(KEPT);

    private FileBytes() {}

    /// Takes bytes in order.
    @FunctionalInterface
    public interface Receiver {
        /// Returns when the bytes are taken.
        /// @param last whether no more come
        void take(ByteBuffer bytes, boolean last) throws IOException;
    }

    public static void send(FileChannel channel, ByteRange bytes, Receiver receiver) throws IOException {
        ByteBuffer kept = BUFFERS.poll();
        ByteBuffer buffer = kept == null ? ByteBuffer.allocateDirect(BUFFER_BYTES) : kept;
        long position = bytes.first();
        while (position <= bytes.last()) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), bytes.last() - position + 1));
            int read = channel.read(buffer, position);
            if (read < 0) throw new EOFException("the file became shorter while it was sent");
            position += read;
            receiver.take(buffer.flip(), position > bytes.last());
        }
        var _ = BUFFERS.offer(buffer); // not after a failure: Jetty may still hold it
    }
}
