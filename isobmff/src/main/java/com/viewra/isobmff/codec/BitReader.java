package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;

/// Bits from the most significant on, with the codes that video headers use. Past the end it throws.
final class BitReader {
    private final byte[] bytes;
    private int position;

    BitReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /// The payload of an H.264 or HEVC NAL unit without its emulation prevention bytes (ISO 14496-10 7.4.1).
    /// @param headerBytes 1 for H.264, 2 for HEVC
    static BitReader ofNal(byte[] nal, int headerBytes) {
        byte[] payload = new byte[nal.length];
        int length = 0;
        int zeros = 0;
        for (int i = headerBytes; i < nal.length; i++) {
            if (zeros >= 2 && nal[i] == 3) {
                zeros = 0;
                continue;
            }
            zeros = nal[i] == 0 ? zeros + 1 : 0;
            payload[length++] = nal[i];
        }
        return new BitReader(java.util.Arrays.copyOf(payload, length));
    }

    boolean flag() throws MediaException {
        return bit() == 1;
    }

    /// @param count 0 to 31
    int u(int count) throws MediaException {
        int value = 0;
        for (int i = 0; i < count; i++) value = value << 1 | bit();
        return value;
    }

    long u32() throws MediaException {
        return (long) u(16) << 16 | u(16);
    }

    /// Exp-Golomb, unsigned (ISO 14496-10 9.1).
    int ue() throws MediaException {
        int zeros = 0;
        while (bit() == 0) {
            if (++zeros > 30)
                throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "A video header is damaged.");
        }
        return (1 << zeros) - 1 + u(zeros);
    }

    int se() throws MediaException {
        int code = ue();
        return (code & 1) == 1 ? (code + 1) / 2 : -(code / 2);
    }

    void skip(int count) throws MediaException {
        if (count > remaining()) throw tooShort();
        position += count;
    }

    byte[] bytes(int count) throws MediaException {
        if (count > remaining() / 8) throw tooShort();
        byte[] bytes = new byte[count];
        for (int i = 0; i < count; i++) bytes[i] = (byte) u(8);
        return bytes;
    }

    int remaining() {
        return bytes.length * 8 - position;
    }

    private int bit() throws MediaException {
        if (position >= bytes.length * 8) throw tooShort();
        int bit = bytes[position >> 3] >> (7 - (position & 7)) & 1;
        position++;
        return bit;
    }

    private static MediaException tooShort() {
        return new MediaException(MediaException.Code.SOURCE_DAMAGED, "A codec header ends too early.");
    }
}
