package com.viewra.media;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The bytes of a file, or of a part of one, made by hand.
final class HandMade {
    private static final int MOST_BYTES = 1 << 20;
    private final ByteBuffer out;

    private HandMade(ByteOrder order) {
        out = ByteBuffer.allocate(MOST_BYTES).order(order);
    }

    static HandMade littleEndian() {
        return new HandMade(ByteOrder.LITTLE_ENDIAN);
    }

    static HandMade bigEndian() {
        return new HandMade(ByteOrder.BIG_ENDIAN);
    }

    HandMade text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    HandMade u8(int... values) {
        for (int value : values) out.put((byte) value);
        return this;
    }

    HandMade u16(int... values) {
        for (int value : values) out.putShort((short) value);
        return this;
    }

    HandMade u32(long... values) {
        for (long value : values) out.putInt((int) value);
        return this;
    }

    HandMade u64(long value) {
        out.putLong(value);
        return this;
    }

    HandMade bytes(byte[] bytes) {
        out.put(bytes);
        return this;
    }

    /// Of RIFF or IFF.
    HandMade chunk(String id, byte[] content) {
        text(id).u32(content.length).bytes(content);
        return content.length % 2 == 0 ? this : u8(0);
    }

    HandMade list(String type, byte[] content) {
        return chunk("LIST", littleEndian().text(type).bytes(content).done());
    }

    byte[] done() {
        return Arrays.copyOf(out.array(), out.position());
    }

    /// Eight samples of sound, then more chunks.
    static byte[] wav(byte[] more) {
        byte[] format = littleEndian().u16(1, 1).u32(8000, 8000).u16(1, 8).done();
        byte[] chunks = littleEndian()
                .chunk("fmt ", format)
                .chunk("data", new byte[8])
                .bytes(more)
                .done();
        return littleEndian()
                .text("RIFF")
                .u32(4 + chunks.length)
                .text("WAVE")
                .bytes(chunks)
                .done();
    }

    /// Eight samples of sound, then more chunks.
    static byte[] aiff(byte[] more) {
        // 8000 Hz in the extended format of IEEE 754
        byte[] common = bigEndian()
                .u16(1)
                .u32(8)
                .u16(8, 16_383 + 12)
                .u64(8000L << (63 - 12))
                .done();
        byte[] chunks = bigEndian()
                .chunk("COMM", common)
                .chunk("SSND", new byte[8 + 8])
                .bytes(more)
                .done();
        return bigEndian()
                .text("FORM")
                .u32(4 + chunks.length)
                .text("AIFF")
                .bytes(chunks)
                .done();
    }

    /// @param flags of its header
    static byte[] id3(int version, int flags, byte[] frames) {
        return bigEndian()
                .text("ID3")
                .u8(version, 0, flags)
                .u8(frames.length >> 21 & 0x7F, frames.length >> 14 & 0x7F)
                .u8(frames.length >> 7 & 0x7F, frames.length & 0x7F)
                .bytes(frames)
                .done();
    }

    static byte[] id3Frame(String id, int flags, byte[] body) {
        return bigEndian().text(id).u32(body.length).u16(flags).bytes(body).done();
    }
}
