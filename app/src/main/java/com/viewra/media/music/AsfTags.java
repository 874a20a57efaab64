package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.media.HeaderReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What a Windows Media file says about itself (ASF 3.10 and 3.11), by the names FFmpeg gives its values.
final class AsfTags {
    private static final List<String> FIRST = List.of("title", "artist", "copyright", "comment", "rating");
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("WM/AlbumArtist", "album_artist"),
            Map.entry("WM/AlbumTitle", "album"),
            Map.entry("Author", "artist"),
            Map.entry("Description", "comment"),
            Map.entry("WM/Composer", "composer"),
            Map.entry("WM/EncodedBy", "encoded_by"),
            Map.entry("WM/EncodingSettings", "encoder"),
            Map.entry("WM/Genre", "genre"),
            Map.entry("WM/Language", "language"),
            Map.entry("WM/PartOfSet", "disc"),
            Map.entry("WM/Publisher", "publisher"),
            Map.entry("WM/Tool", "encoder"),
            Map.entry("WM/TrackNumber", "track"),
            Map.entry("WM/Year", "date"));
    private static final int TEXT = 0;
    private static final int NUMBER = 3;

    private final Map<String, String> texts = new LinkedHashMap<>();

    Tags done() {
        return new Tags(texts, List.of());
    }

    void addDescription(ByteBuffer content) {
        int[] lengths = new int[FIRST.size()];
        for (int n = 0; n < lengths.length; n++) lengths[n] = content.getShort() & 0xFFFF;
        for (int n = 0; n < lengths.length; n++) put(FIRST.get(n), text(content, lengths[n]));
    }

    /// @throws MediaException if there are covers
    void addMore(ByteBuffer content) throws MediaException {
        int count = content.getShort() & 0xFFFF;
        for (int n = 0; n < count; n++) {
            String name = text(content, content.getShort() & 0xFFFF);
            int kind = content.getShort() & 0xFFFF;
            int length = content.getShort() & 0xFFFF;
            if (name.equals("WM/Picture")) throw HeaderReader.odd("It has a cover");
            String known = NAMES.getOrDefault(name, name.toLowerCase(Locale.ROOT));
            if (kind == NUMBER && length == 4) put(known, Integer.toUnsignedString(content.getInt()));
            else if (kind == TEXT) put(known, text(content, length));
            else text(content, length); // bytes and switches
        }
    }

    private void put(String name, String value) {
        if (!value.isBlank()) texts.putIfAbsent(name, value);
    }

    private static String text(ByteBuffer content, int length) {
        if (length > content.remaining()) throw new BufferUnderflowException();
        String text = StandardCharsets.UTF_16LE
                .decode(content.slice().limit(length).order(ByteOrder.LITTLE_ENDIAN))
                .toString();
        content.position(content.position() + length);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }
}
