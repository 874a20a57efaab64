package com.viewra.media.music;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// How long an MP3 is: by the count of frames that its encoder left in the first one, or by its size if all frames seen
/// have the same bitrate.
/// @param first sample that is heard: a player leaves out the encoder's delay before it
/// @param end of what is heard, before what fills the last frame
/// @param soundBytes of all frames
record Mp3Length(int first, long end, long soundBytes) {
    private static final int HAS_FRAMES = 1;
    private static final int HAS_BYTES = 2;
    private static final int HAS_TABLE = 4;
    private static final int HAS_QUALITY = 8;
    private static final int TABLE_BYTES = 100;
    /// What a decoder adds to the delay that the encoder names.
    private static final int DECODER_DELAY = 529;
    private static final int LAME_DELAY_AT = 21;
    private static final int VBRI_AT = 32;
    private static final int VBRI_FRAMES_AT = 14;

    /// @param start the beginning of the sound
    /// @param soundBytes how much there is of it in all
    /// @return empty where only reading the whole file would tell
    static Optional<Mp3Length> of(byte[] start, MpegFrame first, long soundBytes) {
        int xing = MpegFrame.HEADER_BYTES + first.sideBytes();
        if (isAt(start, xing, "Xing") || isAt(start, xing, "Info")) return counted(start, xing, first, soundBytes);
        int vbri = MpegFrame.HEADER_BYTES + VBRI_AT;
        if (isAt(start, vbri, "VBRI")) return of(u32(start, vbri + VBRI_FRAMES_AT), first, 0, 0, soundBytes);
        return constant(start, first)
                ? Optional.of(new Mp3Length(0, soundBytes * 8 * first.sampleRate() / first.bitrate(), soundBytes))
                : Optional.empty();
    }

    private static Optional<Mp3Length> counted(byte[] start, int at, MpegFrame first, long soundBytes) {
        long flags = u32(start, at + 4);
        if ((flags & HAS_FRAMES) == 0) return Optional.empty();
        int lame = at + 12;
        if ((flags & HAS_BYTES) != 0) lame += 4;
        if ((flags & HAS_TABLE) != 0) lame += TABLE_BYTES;
        if ((flags & HAS_QUALITY) != 0) lame += 4;
        boolean isLame = isAt(start, lame, "LAME") || isAt(start, lame, "Lav");
        long delays = isLame ? u32(start, lame + LAME_DELAY_AT) : 0;
        int decoder = isLame ? DECODER_DELAY : 0;
        int delay = (int) (delays >>> 20) + decoder;
        int padding = (int) (delays >>> 8 & 0xFFF) - decoder;
        return of(u32(start, at + 8), first, delay, padding, soundBytes);
    }

    private static Optional<Mp3Length> of(long frames, MpegFrame first, int delay, int padding, long soundBytes) {
        long end = frames * first.samples() - padding;
        return end > delay ? Optional.of(new Mp3Length(delay, end, soundBytes)) : Optional.empty();
    }

    private static boolean constant(byte[] start, MpegFrame first) {
        int at = 0;
        Optional<MpegFrame> frame = Optional.of(first);
        while (frame.isPresent()) {
            if (!frame.get().isLike(first) || frame.get().bitrate() != first.bitrate()) return false;
            at += frame.get().lengthBytes();
            frame = MpegFrame.at(start, at);
        }
        return at + MpegFrame.HEADER_BYTES > start.length; // else something lies between: not for us
    }

    private static boolean isAt(byte[] bytes, int offset, String word) {
        return offset + word.length() <= bytes.length
                && new String(bytes, offset, word.length(), StandardCharsets.ISO_8859_1).equals(word);
    }

    private static long u32(byte[] bytes, int offset) {
        if (offset + 4 > bytes.length) return 0;
        return (bytes[offset] & 0xFFL) << 24
                | (bytes[offset + 1] & 0xFFL) << 16
                | (bytes[offset + 2] & 0xFFL) << 8
                | (bytes[offset + 3] & 0xFFL);
    }
}
