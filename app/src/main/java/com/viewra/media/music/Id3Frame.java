package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.media.HeaderReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// One frame of an ID3v2 tag.
@SuppressWarnings("ArrayRecordComponent") // a slice of the tag; never compared
record Id3Frame(String id, byte[] body) {
    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16BE, StandardCharsets.UTF_8);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("TALB", "album"),
            Map.entry("TAL", "album"),
            Map.entry("TCOM", "composer"),
            Map.entry("TCM", "composer"),
            Map.entry("TCON", "genre"),
            Map.entry("TCO", "genre"),
            Map.entry("TCOP", "copyright"),
            Map.entry("TENC", "encoded_by"),
            Map.entry("TIT2", "title"),
            Map.entry("TT2", "title"),
            Map.entry("TLAN", "language"),
            Map.entry("TPE1", "artist"),
            Map.entry("TP1", "artist"),
            Map.entry("TPE2", "album_artist"),
            Map.entry("TP2", "album_artist"),
            Map.entry("TPE3", "performer"),
            Map.entry("TP3", "performer"),
            Map.entry("TPOS", "disc"),
            Map.entry("TPA", "disc"),
            Map.entry("TPUB", "publisher"),
            Map.entry("TRCK", "track"),
            Map.entry("TRK", "track"),
            Map.entry("TSSE", "encoder"),
            Map.entry("TCMP", "compilation"),
            Map.entry("TCP", "compilation"),
            Map.entry("TDRC", "date"),
            Map.entry("TDRL", "date"),
            Map.entry("TYER", "date"),
            Map.entry("TYE", "date"),
            Map.entry("TSOA", "album-sort"),
            Map.entry("TSOP", "artist-sort"),
            Map.entry("TSOT", "title-sort"),
            Map.entry("TIT1", "grouping"));

    /// A value of the file by its name in lower case.
    record Text(String name, String value) {}

    boolean isPicture() {
        return id.equals("APIC") || id.equals("PIC");
    }

    /// @throws MediaException for pictures that are left to FFmpeg
    Codec pictureCodec() throws MediaException {
        String start = new String(body, 1, Math.max(0, Math.min(body.length - 1, 32)), StandardCharsets.ISO_8859_1);
        String kind = id.equals("PIC") ? start.substring(0, Math.min(3, start.length())) : start.split("\0", -1)[0];
        return Covers.codec(kind);
    }

    /// @return empty for frames that say nothing to people
    Optional<Text> text() throws MediaException {
        if (id.equals("CHAP")) throw HeaderReader.odd("It has chapters");
        if (body.length < 2 || body[0] < 0 || body[0] >= CHARSETS.size()) return Optional.empty();
        Charset charset = CHARSETS.get(body[0]);
        return switch (id) {
            case "TXXX", "TXX" -> described(new String(body, 1, body.length - 1, charset), "");
            case "COMM", "COM" -> afterLanguage(charset).flatMap(text -> described(text, "comment"));
            case "USLT", "ULT" -> afterLanguage(charset).flatMap(this::lyrics);
            default -> id.startsWith("T") ? plain(charset) : Optional.empty();
        };
    }

    private Optional<Text> plain(Charset charset) {
        String[] values = new String(body, 1, body.length - 1, charset).split("\0");
        String value = joined(id.equals("TCON") || id.equals("TCO") ? genres(values) : values);
        return value.isBlank()
                ? Optional.empty()
                : Optional.of(new Text(NAMES.getOrDefault(id, id.toLowerCase(Locale.ROOT)), value));
    }

    /// Numbers of genres as their names.
    private static String[] genres(String[] values) {
        return Arrays.stream(values)
                .map(value -> Id3Genres.named(withoutMark(value)))
                .toArray(String[]::new);
    }

    private Optional<String> afterLanguage(Charset charset) {
        return body.length < 5 ? Optional.empty() : Optional.of(new String(body, 4, body.length - 4, charset));
    }

    /// A description, then the value.
    private static Optional<Text> described(String text, String nameWithoutDescription) {
        String[] parts = text.split("\0", 0);
        if (parts.length < 2) return Optional.empty();
        String description = withoutMark(parts[0]);
        String name = description.isEmpty() ? nameWithoutDescription : description.toLowerCase(Locale.ROOT);
        String value = joined(Arrays.copyOfRange(parts, 1, parts.length));
        return name.isEmpty() || value.isBlank() ? Optional.empty() : Optional.of(new Text(name, value));
    }

    private Optional<Text> lyrics(String text) {
        String language = new String(body, 1, 3, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        String value = withoutMark(text.substring(text.indexOf('\0') + 1)).replace("\0", "");
        return value.isBlank() ? Optional.empty() : Optional.of(new Text("lyrics-" + language, value));
    }

    /// Several values are one text with semicolons, as FFmpeg gives those of Vorbis comments.
    private static String joined(String[] values) {
        return String.join(
                ";",
                Arrays.stream(values)
                        .map(value -> withoutMark(value).strip())
                        .filter(value -> !value.isEmpty())
                        .toList());
    }

    /// Each string of a UTF-16 frame may begin with a byte order mark of its own.
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
