package com.viewra.media.music;

import com.viewra.media.Bytes;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The tag of 128 bytes at the end of old MP3 files (ID3v1, with the track number of 1.1).
final class Id3v1Tag {
    static final int BYTES = 128;
    private static final int COMMENT_AT = 97;

    private Id3v1Tag() {}

    /// @return empty if there is none
    static Optional<Tags> read(FileChannel channel) throws IOException {
        byte[] tag = Bytes.read(channel, Math.max(0, channel.size() - BYTES), BYTES);
        if (tag.length < BYTES || tag[0] != 'T' || tag[1] != 'A' || tag[2] != 'G') return Optional.empty();
        Map<String, String> texts = new HashMap<>();
        put(texts, "title", text(tag, 3, 30));
        put(texts, "artist", text(tag, 33, 30));
        put(texts, "album", text(tag, 63, 30));
        put(texts, "date", text(tag, 93, 4));
        boolean isNumbered = tag[125] == 0 && tag[126] != 0;
        put(texts, "comment", text(tag, COMMENT_AT, isNumbered ? 28 : 30));
        if (isNumbered) texts.put("track", Integer.toString(tag[126] & 0xFF));
        put(texts, "genre", Id3Genres.of(tag[127] & 0xFF));
        return Optional.of(new Tags(texts, List.of()));
    }

    private static void put(Map<String, String> texts, String name, String value) {
        if (!value.isEmpty()) texts.put(name, value);
    }

    private static String text(byte[] tag, int from, int length) {
        String text = new String(tag, from, length, StandardCharsets.ISO_8859_1);
        int end = text.indexOf('\0');
        return (end < 0 ? text : text.substring(0, end)).strip();
    }
}
