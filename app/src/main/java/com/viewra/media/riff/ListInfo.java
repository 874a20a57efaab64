package com.viewra.media.riff;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// The `LIST INFO` of a RIFF file, by the names FFmpeg gives its values.
public final class ListInfo {
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("IART", "artist"),
            Map.entry("ICMT", "comment"),
            Map.entry("ICOP", "copyright"),
            Map.entry("ICRD", "date"),
            Map.entry("IGNR", "genre"),
            Map.entry("ILNG", "language"),
            Map.entry("INAM", "title"),
            Map.entry("IPRD", "album"),
            Map.entry("IPRT", "track"),
            Map.entry("ITRK", "track"),
            Map.entry("ISFT", "encoder"),
            Map.entry("ITCH", "encoded_by"));
    private static final int LARGEST_BYTES = 1 << 16;
    private static final Charset OLD = Charset.forName("windows-1252");

    private ListInfo() {}

    /// @param list the chunk of that name
    /// @throws MediaException if it is cut, or says too much
    public static Map<String, String> read(FileChannel channel, Chunk list) throws IOException {
        Map<String, String> texts = new HashMap<>();
        for (Chunk chunk : list.children(channel, ByteOrder.LITTLE_ENDIAN)) {
            String name = NAMES.get(chunk.id());
            if (name == null) continue;
            String value = text(chunk.content(channel, LARGEST_BYTES, ByteOrder.LITTLE_ENDIAN));
            if (!value.isEmpty()) texts.putIfAbsent(name, value);
        }
        return texts;
    }

    /// Text up to a zero: UTF-8 of today's programs, or the Windows of the Americas and Western Europe.
    public static String text(ByteBuffer bytes) {
        int length = 0;
        while (length < bytes.remaining() && bytes.get(bytes.position() + length) != 0) length++;
        ByteBuffer text = bytes.slice().limit(length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(text.duplicate())
                    .toString()
                    .strip();
        } catch (CharacterCodingException e) {
            return OLD.decode(text).toString().strip();
        }
    }
}
