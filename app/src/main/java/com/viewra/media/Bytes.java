package com.viewra.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;

/// Reading pieces of a file.
public final class Bytes {
    private Bytes() {}

    /// As many bytes as wanted, or as there are. No more is allocated than the file has.
    public static byte[] read(FileChannel channel, long offset, int wanted) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(Math.clamp(channel.size() - offset, 0, wanted));
        while (buffer.hasRemaining() && channel.read(buffer, offset + buffer.position()) >= 0) {
            // positional reads may be short
        }
        return buffer.hasRemaining() ? Arrays.copyOf(buffer.array(), buffer.position()) : buffer.array();
    }
}
