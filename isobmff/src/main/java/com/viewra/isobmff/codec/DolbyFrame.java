package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.TrackFormat.DecoderConfig;

/// The start of an AC-3 or E-AC-3 frame (ETSI TS 102 366 4.3 and E.1.2), and the boxes made from it (annex F).
record DolbyFrame(
        int frameBytes,
        int rateCode,
        int bitRateCode,
        int bsid,
        int bsmod,
        int acmod,
        int lfe,
        int samples,
        int dependent) {
    private static final int SYNC_WORD = 0x0b77;
    private static final int BLOCK_SAMPLES = 256;
    private static final int LAST_AC3_ID = 10;
    private static final int[] BLOCKS = {1, 2, 3, 6};
    private static final int[] RATES = {48_000, 44_100, 32_000};

    static DolbyFrame parse(byte[] frame) throws MediaException {
        BitReader bits = new BitReader(frame);
        if (bits.u(16) != SYNC_WORD)
            throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "A Dolby Digital frame is damaged.");
        int bsid = frame.length > 5 ? (frame[5] & 0xff) >> 3 : 0;
        return bsid <= LAST_AC3_ID ? ac3(bits) : eac3(bits, bsid, frame);
    }

    private static DolbyFrame ac3(BitReader bits) throws MediaException {
        bits.skip(16);
        int rate = bits.u(2);
        int size = bits.u(6);
        int bsid = bits.u(5);
        int bsmod = bits.u(3);
        int acmod = bits.u(3);
        if ((acmod & 1) != 0 && acmod != 1) bits.skip(2);
        if ((acmod & 4) != 0) bits.skip(2);
        if (acmod == 2) bits.skip(2);
        return new DolbyFrame(0, rate, size >> 1, bsid, bsmod, acmod, bits.u(1), 6 * BLOCK_SAMPLES, 0);
    }

    private static DolbyFrame eac3(BitReader bits, int bsid, byte[] frame) throws MediaException {
        bits.skip(5);
        int bytes = 2 * (bits.u(11) + 1);
        int rate = bits.u(2);
        int blocks = bits.u(2);
        if (rate == 3) blocks = 3;
        int acmod = bits.u(3);
        int lfe = bits.u(1);
        // a dependent substream behind it in the same packet adds channels
        int dependent = frame.length > bytes + 5 && (frame[bytes + 2] & 0xc0) == 0x40 ? 1 : 0;
        return new DolbyFrame(bytes, rate, 0, bsid, 0, acmod, lfe, BLOCKS[blocks] * BLOCK_SAMPLES, dependent);
    }

    DecoderConfig dac3() {
        int value = rateCode << 22 | bsid << 17 | bsmod << 14 | acmod << 11 | lfe << 10 | bitRateCode << 5;
        return DecoderConfig.of(new byte[] {(byte) (value >> 16), (byte) (value >> 8), (byte) value});
    }

    DecoderConfig dec3() {
        int rate = rateCode < RATES.length ? RATES[rateCode] : 48_000;
        int kilobits = (int) Math.round(frameBytes * 8.0 * rate / samples / 1000);
        int start = (kilobits & 0x1fff) << 3;
        int substream = rateCode << 22 | bsid << 17 | bsmod << 12 | acmod << 9 | lfe << 8 | dependent << 1;
        byte[] box = {
            (byte) (start >> 8), (byte) start, (byte) (substream >> 16), (byte) (substream >> 8), (byte) substream
        };
        if (dependent == 0) return DecoderConfig.of(box);
        box = java.util.Arrays.copyOf(box, 6);
        box[5] = 2; // chan_loc: the two rear surrounds of 7.1
        return DecoderConfig.of(box);
    }
}
