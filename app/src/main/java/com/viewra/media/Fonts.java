package com.viewra.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.List;

/// Fonts that lie in a file for its subtitles.
public record Fonts(Path file, List<Font> list) {
    /// More than any font has.
    private static final int MOST_BYTES = 64 << 20;

    /// @param offset in the file, in bytes
    public record Font(String name, long offset, long sizeBytes) {}

    public Fonts {
        list = List.copyOf(list);
    }

    /// @param index in the list
    public byte[] bytes(int index) throws IOException {
        Font font = list.get(index);
        if (font.sizeBytes() > MOST_BYTES) throw new IOException("the font " + font.name() + " is too large");
        ByteBuffer bytes = ByteBuffer.allocate((int) font.sizeBytes());
        try (FileChannel channel = FileChannel.open(file)) {
            while (bytes.hasRemaining())
                if (channel.read(bytes, font.offset() + bytes.position()) < 0)
                    throw new IOException("the font " + font.name() + " is cut short");
        }
        return bytes.array();
    }
}
