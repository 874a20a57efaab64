package com.viewra.media.music;

import com.viewra.media.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.Optional;

/// The header of an Ogg page (RFC 3533 §6).
/// @param offset in the file
/// @param granule where the last packet that ends on it ends, in the codec's samples; -1 if none does
/// @param serial of the stream it belongs to
/// @param segments lengths of the pieces of packets; a packet ends with one below 255
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record OggPage(long offset, int flags, long granule, int serial, byte[] segments) {
    static final int BYTES = 27;
    static final int LARGEST_BYTES = BYTES + 255 + 255 * 255;
    private static final int MOST_SEGMENTS = 255;
    private static final int CONTINUES = 1;
    private static final int BEGINS = 2;
    private static final byte[] MARK = {'O', 'g', 'g', 'S', 0};

    static boolean isAt(byte[] bytes, int from) {
        return from + BYTES <= bytes.length && Arrays.equals(bytes, from, from + MARK.length, MARK, 0, MARK.length);
    }

    /// @return empty if no page begins there, or its end is missing
    static Optional<OggPage> at(FileChannel channel, long offset) throws IOException {
        long size = channel.size();
        return of(Bytes.read(channel, offset, BYTES + MOST_SEGMENTS), 0, offset).filter(page -> page.end() <= size);
    }

    private static Optional<OggPage> of(byte[] bytes, int from, long offset) {
        if (!isAt(bytes, from)) return Optional.empty();
        int segments = bytes[from + BYTES - 1] & 0xFF;
        if (from + BYTES + segments > bytes.length) return Optional.empty();
        ByteBuffer in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(new OggPage(
                offset,
                bytes[from + 5],
                in.getLong(from + 6),
                in.getInt(from + 14),
                Arrays.copyOfRange(bytes, from + BYTES, from + BYTES + segments)));
    }

    /// The last whole page on which a packet ends, if it lies where one of the largest size would.
    static Optional<OggPage> last(FileChannel channel) throws IOException {
        long from = Math.max(0, channel.size() - 2L * LARGEST_BYTES);
        byte[] tail = Bytes.read(channel, from, 2 * LARGEST_BYTES);
        for (int at = tail.length - BYTES; at >= 0; at--) {
            Optional<OggPage> page =
                    of(tail, at, from + at).filter(found -> found.granule != -1 && found.end() <= from + tail.length);
            if (page.isPresent()) return page;
        }
        return Optional.empty();
    }

    boolean continues() {
        return (flags & CONTINUES) != 0;
    }

    boolean begins() {
        return (flags & BEGINS) != 0;
    }

    long body() {
        return offset + BYTES + segments.length;
    }

    long end() {
        long end = body();
        for (byte segment : segments) end += segment & 0xFF;
        return end;
    }
}
