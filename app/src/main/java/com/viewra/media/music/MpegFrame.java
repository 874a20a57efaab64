package com.viewra.media.music;

import java.util.Optional;

/// The header of one MPEG audio frame of layer III (ISO 11172-3 §2.4.1.3, ISO 13818-3).
/// @param samples of each channel in one frame
/// @param sideBytes length of the side information, after which a Xing header lies
record MpegFrame(int bitrate, int sampleRate, int channels, int samples, int sideBytes, int lengthBytes) {
    static final int HEADER_BYTES = 4;
    private static final int[] KBITS_1 = {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320};
    private static final int[] KBITS_2 = {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160};
    private static final int[] RATES_1 = {44_100, 48_000, 32_000};
    private static final int LAYER_3 = 1;
    private static final int MONO = 3;
    private static final int MPEG_1 = 3;
    private static final int RESERVED = 1;

    /// @return empty if there is no such frame; free bitrate counts as none
    static Optional<MpegFrame> at(byte[] bytes, int offset) {
        if (offset < 0 || offset + HEADER_BYTES > bytes.length) return Optional.empty();
        int second = bytes[offset + 1] & 0xFF;
        int third = bytes[offset + 2] & 0xFF;
        int version = second >> 3 & 3;
        int bitrateIndex = third >> 4;
        int rateIndex = third >> 2 & 3;
        boolean isSync = (bytes[offset] & 0xFF) == 0xFF && second >> 5 == 7;
        if (!isSync || version == RESERVED || (second >> 1 & 3) != LAYER_3) return Optional.empty();
        if (bitrateIndex == 0 || bitrateIndex == 15 || rateIndex == 3) return Optional.empty();
        boolean isMono = (bytes[offset + 3] & 0xFF) >> 6 == MONO;
        return Optional.of(of(version, bitrateIndex, rateIndex, third >> 1 & 1, isMono));
    }

    /// Versions 0 (2.5) and 2 halve the rate, twice and once, and the samples.
    private static MpegFrame of(int version, int bitrateIndex, int rateIndex, int padding, boolean isMono) {
        boolean isFirst = version == MPEG_1;
        int bitrate = 1000 * (isFirst ? KBITS_1 : KBITS_2)[bitrateIndex];
        int sampleRate = RATES_1[rateIndex] / (isFirst ? 1 : version == 2 ? 2 : 4);
        int samples = isFirst ? 1152 : 576;
        int side = isFirst ? isMono ? 17 : 32 : isMono ? 9 : 17;
        int length = samples / 8 * bitrate / sampleRate + padding;
        return new MpegFrame(bitrate, sampleRate, isMono ? 1 : 2, samples, side, length);
    }

    /// Whether both can be frames of one stream.
    boolean isLike(MpegFrame other) {
        return sampleRate == other.sampleRate && samples == other.samples;
    }
}
