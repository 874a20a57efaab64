package com.viewra.media.mp4;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// Reads coded data from where the tables say it lies.
record SampleBytes(FileChannel file) {
    byte[] read(long offset, int size) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(size);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, offset + buffer.position()) < 0)
                throw new EOFException("the file ends within a sample");
        }
        return buffer.array();
    }
}
