package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.media.HeaderReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/// Walks the frames of an ID3v2 tag.
final class Id3Frames {
    private static final int OLD_HEADER_BYTES = 6;
    private static final int HEADER_BYTES = 10;
    private static final int IS_UNSYNCHRONISED = 2;
    private static final int HAS_LENGTH = 1;
    /// Frames are cut here: of pictures only the kind is read, and of texts only hostile ones are longer.
    private static final int LONGEST_BYTES = 1 << 18;
    private final byte[] body;
    private final int version;
    private final boolean areUnsynchronised;
    private int at;

    /// @param isUnsynchronised as the tag's header says: up to version 2.3 of its body as a whole, in 2.4 of each frame
    /// by itself (2.4 §3.1 and §6.1)
    Id3Frames(byte[] body, int version, boolean isUnsynchronised) {
        this.body = isUnsynchronised && version < 4 ? synchronised(body) : body;
        this.version = version;
        this.areUnsynchronised = isUnsynchronised && version == 4;
    }

    /// @return empty at the padding, or where the tag makes no sense any more
    Optional<Id3Frame> next() throws MediaException {
        int headerBytes = version == 2 ? OLD_HEADER_BYTES : HEADER_BYTES;
        if (at + headerBytes > body.length || body[at] == 0) return Optional.empty();
        String id = new String(body, at, version == 2 ? 3 : 4, StandardCharsets.ISO_8859_1);
        int size = size();
        int flags = version > 2 ? body[at + 9] & 0xFF : 0;
        int from = at + headerBytes;
        if (size < 0 || size > body.length - from) return Optional.empty();
        at = from + size;
        return Optional.of(new Id3Frame(
                id, content(Arrays.copyOfRange(body, from, from + Math.min(size, LONGEST_BYTES)), flags)));
    }

    private byte[] content(byte[] frame, int flags) throws MediaException {
        int known = version == 4 ? IS_UNSYNCHRONISED | HAS_LENGTH : 0;
        if ((flags & ~known) != 0) throw HeaderReader.odd("An ID3 frame is compressed or encrypted");
        boolean hasLength = (flags & HAS_LENGTH) != 0;
        byte[] content = hasLength ? Arrays.copyOfRange(frame, Math.min(4, frame.length), frame.length) : frame;
        return areUnsynchronised || (flags & IS_UNSYNCHRONISED) != 0 ? synchronised(content) : content;
    }

    /// Without the zeros that were put behind bytes of ones, lest a player take them for a frame of sound.
    private static byte[] synchronised(byte[] bytes) {
        byte[] out = new byte[bytes.length];
        int length = 0;
        for (int n = 0; n < bytes.length; n++) {
            out[length++] = bytes[n];
            if (bytes[n] == (byte) 0xFF && n + 1 < bytes.length && bytes[n + 1] == 0) n++;
        }
        return Arrays.copyOf(out, length);
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
