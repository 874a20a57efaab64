package com.viewra.media.music;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Reading pieces of a file.
final class Bytes {
    private Bytes() {}

    /// As many bytes as wanted, or as there are.
    static byte[] read(FileChannel channel, long offset, int wanted) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(channel.size() - offset, 0, wanted));
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // positional reads may be short
        }
        return Arrays.copyOf(buffer.array(), buffer.position());
    }
}
