package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.MediaException.Code;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Walks the frames of an ID3v2 tag.
final class Id3Frames {
    private static final int OLD_HEADER_BYTES = 6;
    private static final int HEADER_BYTES = 10;
    private final byte[] body;
    private final int version;
    private int at;

    Id3Frames(byte[] body, int version) {
        this.body = body;
        this.version = version;
    }

    /// @return empty at the padding, or where the tag makes no sense any more
    Optional<Id3Frame> next() throws MediaException {
        int headerBytes = version == 2 ? OLD_HEADER_BYTES : HEADER_BYTES;
        if (at + headerBytes > body.length || body[at] == 0) return Optional.empty();
        String id = new String(body, at, version == 2 ? 3 : 4, StandardCharsets.ISO_8859_1);
        int size = size();
        if (version > 2 && body[at + 9] != 0) // compressed, encrypted, or made safe for sync: rare
        throw new MediaException(Code.UNSUPPORTED, "This ID3 frame is left to FFmpeg.");
        int from = at + headerBytes;
        if (size < 0 || size > body.length - from) return Optional.empty();
        at = from + size;
        return Optional.of(new Id3Frame(id, Arrays.copyOfRange(body, from, at)));
    }

    private int size() {
        return switch (version) {
            case 2 -> ((body[at + 3] & 0xFF) << 16) | ((body[at + 4] & 0xFF) << 8) | (body[at + 5] & 0xFF);
            case 3 -> plain(at + 4);
            // old versions of iTunes wrote plain numbers here
            default -> isSyncSafe(at + 4) ? syncSafe(body, at + 4) : plain(at + 4);
        };
    }

    private int plain(int offset) {
        return ((body[offset] & 0xFF) << 24)
                | ((body[offset + 1] & 0xFF) << 16)
                | ((body[offset + 2] & 0xFF) << 8)
                | (body[offset + 3] & 0xFF);
    }

    private boolean isSyncSafe(int offset) {
        for (int n = 0; n < 4; n++) if (body[offset + n] < 0) return false;
        return true;
    }

    /// Seven bits of each byte.
    static int syncSafe(byte[] bytes, int offset) {
        return ((bytes[offset] & 0x7F) << 21)
                | ((bytes[offset + 1] & 0x7F) << 14)
                | ((bytes[offset + 2] & 0x7F) << 7)
                | (bytes[offset + 3] & 0x7F);
    }
}
