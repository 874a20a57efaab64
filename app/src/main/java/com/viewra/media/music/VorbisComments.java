package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/// Vorbis comments (xiph.org/vorbis/doc/v-comment.html) by the names FFmpeg gives them.
final class VorbisComments {
    private static final Map<String, String> NAMES = Map.of(
            "albumartist", "album_artist",
            "tracknumber", "track",
            "discnumber", "disc",
            "description", "comment");

    private VorbisComments() {}

    /// Several values of one name are joined with semicolons.
    static void addTo(Map<String, String> tags, byte[] block) throws MediaException {
        ByteBuffer in = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
        try {
            text(in); // who wrote it
            int count = in.getInt();
            for (int n = 0; n < count; n++) add(tags, text(in));
        } catch (BufferUnderflowException e) {
            throw new MediaException(Code.UNSUPPORTED, "These comments are left to FFmpeg.", e);
        }
    }

    private static void add(Map<String, String> tags, String comment) {
        int equals = comment.indexOf('=');
        if (equals <= 0 || equals == comment.length() - 1) return;
        String name = comment.substring(0, equals).toLowerCase(Locale.ROOT);
        tags.merge(
                NAMES.getOrDefault(name, name),
                comment.substring(equals + 1),
                (first, next) -> first.equals(next) ? first : first + ";" + next);
    }

    private static String text(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw new BufferUnderflowException();
        byte[] bytes = new byte[length];
        in.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
