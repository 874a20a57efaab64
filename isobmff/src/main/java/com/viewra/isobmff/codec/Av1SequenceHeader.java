package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import java.util.Optional;

/// `sequence_header_obu` (AV1 5.5.1), as far as the colours.
record Av1SequenceHeader(Optional<Rational> frameRate, Optional<DynamicRange> range) {
    private static final int SELECT_ANY = 2;

    static Av1SequenceHeader parse(byte[] payload) throws MediaException {
        BitReader bits = new BitReader(payload);
        int profile = bits.u(3);
        bits.skip(1);
        boolean still = bits.flag();
        Optional<Rational> rate = Optional.empty();
        if (still) bits.skip(5);
        else rate = operatingPoints(bits);
        frameSize(bits, still);
        tools(bits, still);
        bits.skip(3);
        return new Av1SequenceHeader(rate, colour(bits, profile));
    }

    private static Optional<Rational> operatingPoints(BitReader bits) throws MediaException {
        Optional<Rational> rate = Optional.empty();
        boolean decoderModel = false;
        int delayBits = 0;
        if (bits.flag()) {
            long unitsInTick = bits.u32();
            long timescale = bits.u32();
            if (bits.flag()) rate = rate(timescale, unitsInTick, uvlc(bits) + 1L);
            decoderModel = bits.flag();
            if (decoderModel) {
                delayBits = bits.u(5) + 1;
                bits.skip(42);
            }
        }
        boolean initialDelay = bits.flag();
        int points = bits.u(5) + 1;
        for (int i = 0; i < points; i++) {
            bits.skip(12);
            if (bits.u(5) > 7) bits.skip(1);
            if (decoderModel && bits.flag()) bits.skip(2 * delayBits + 1);
            if (initialDelay && bits.flag()) bits.skip(4);
        }
        return rate;
    }

    private static Optional<Rational> rate(long timescale, long unitsInTick, long ticksPerPicture) {
        long ticks = unitsInTick * ticksPerPicture;
        return timescale > 0 && ticks > 0 ? Optional.of(new Rational(timescale, ticks)) : Optional.empty();
    }

    private static void frameSize(BitReader bits, boolean still) throws MediaException {
        int widthBits = bits.u(4) + 1;
        int heightBits = bits.u(4) + 1;
        bits.skip(widthBits + heightBits);
        if (!still && bits.flag()) bits.skip(7);
    }

    private static void tools(BitReader bits, boolean still) throws MediaException {
        bits.skip(3);
        if (still) return;
        bits.skip(4);
        boolean orderHint = bits.flag();
        if (orderHint) bits.skip(2);
        int screenContent = bits.flag() ? SELECT_ANY : bits.u(1);
        if (screenContent > 0 && !bits.flag()) bits.skip(1);
        if (orderHint) bits.skip(3);
    }

    /// 5.5.2
    private static Optional<DynamicRange> colour(BitReader bits, int profile) throws MediaException {
        boolean highBitDepth = bits.flag();
        if (profile == 2 && highBitDepth) bits.skip(1);
        if (profile != 1) bits.skip(1);
        if (!bits.flag()) return Optional.empty();
        bits.skip(8);
        return Optional.of(PictureCoding.rangeOf(bits.u(8)));
    }

    /// 4.10.3
    private static int uvlc(BitReader bits) throws MediaException {
        return bits.ue();
    }

    /// 4.10.5, up to four bytes.
    static int leb128(BitReader bits) throws MediaException {
        int value = 0;
        for (int i = 0; i < 4; i++) {
            boolean more = bits.flag();
            value |= bits.u(7) << (7 * i);
            if (!more) return value;
        }
        throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "An AV1 header is damaged.");
    }
}
