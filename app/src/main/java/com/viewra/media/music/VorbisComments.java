package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.media.HeaderReader;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Vorbis comments (xiph.org/vorbis/doc/v-comment.html) by the names FFmpeg gives them.
final class VorbisComments {
    private static final Map<String, String> NAMES = Map.of(
            "albumartist", "album_artist",
            "tracknumber", "track",
            "discnumber", "disc",
            "description", "comment");
    /// A PICTURE block of FLAC in Base64 (wiki.xiph.org/VorbisComment).
    private static final String PICTURE = "metadata_block_picture";
    /// Enough of one to tell its kind, a multiple of four.
    private static final int PICTURE_LETTERS = 344;
    /// Far above what honest files have.
    private static final int MOST = 1000;
    /// A value is cut here, and joining stops; only a hostile file says more under one name.
    private static final int LONGEST_LETTERS = 1 << 16;

    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Codec> covers = new ArrayList<>();

    private VorbisComments() {}

    /// Several values of one name are joined with semicolons.
    /// @throws MediaException if they are cut, or hold what is left to FFmpeg
    static Tags parse(ByteBuffer block) throws MediaException {
        VorbisComments comments = new VorbisComments();
        ByteBuffer in = block.order(ByteOrder.LITTLE_ENDIAN);
        text(in); // who wrote it
        int count = in.getInt();
        if (count < 0 || count > MOST) throw HeaderReader.odd("It has too many comments");
        for (int n = 0; n < count; n++) comments.add(text(in));
        return new Tags(comments.texts, comments.covers);
    }

    private void add(String comment) throws MediaException {
        int equals = comment.indexOf('=');
        if (equals <= 0 || equals == comment.length() - 1) return;
        String name = comment.substring(0, equals).toLowerCase(Locale.ROOT);
        String value = comment.substring(equals + 1);
        if (name.matches("chapter\\d+.*")) throw HeaderReader.odd("It has chapters");
        if (name.equals(PICTURE)) covers.add(cover(value));
        else
            texts.merge(
                    NAMES.getOrDefault(name, name),
                    value.substring(0, Math.min(value.length(), LONGEST_LETTERS)),
                    (first, next) ->
                            first.equals(next) || first.length() >= LONGEST_LETTERS ? first : first + ";" + next);
    }

    private static Codec cover(String base64) throws MediaException {
        try {
            return Covers.ofFlac(
                    Base64.getDecoder().decode(base64.substring(0, Math.min(base64.length(), PICTURE_LETTERS))));
        } catch (IllegalArgumentException e) {
            throw new MediaException(MediaException.Code.UNSUPPORTED, "A cover is no Base64: left to FFmpeg.", e);
        }
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw new BufferUnderflowException();
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
