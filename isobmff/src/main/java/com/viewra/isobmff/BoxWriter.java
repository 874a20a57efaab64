package com.viewra.isobmff;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/// Writes boxes inside boxes, big-endian, sizes filled in by itself. What a box holds is written by a function
/// that gets this same writer, so the code is nested as the boxes are. For boxes below 2 GB; for one thread.
public final class BoxWriter {
    private static final int USUAL_BYTES = 512;

    private final Buffer out;

    public BoxWriter() {
        this(USUAL_BYTES);
    }

    /// @param bytes about how many are written; segments are large, and a buffer that grows costs several times as much
    public BoxWriter(int bytes) {
        this.out = new Buffer(bytes);
    }

    /// A box (ISO 14496-12 4.2).
    /// @param type four characters
    public BoxWriter box(String type, Consumer<BoxWriter> content) {
        int start = out.size();
        u32(0).fourCc(type);
        content.accept(this);
        out.patch(start, out.size() - start);
        return this;
    }

    /// A box with version and flags.
    public BoxWriter fullBox(String type, int version, int flags, Consumer<BoxWriter> content) {
        return box(type, box -> content.accept(box.u8(version).u24(flags)));
    }

    public BoxWriter fourCc(String type) {
        byte[] bytes = type.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length != 4) throw new IllegalArgumentException("four characters needed: " + type);
        return bytes(bytes);
    }

    public BoxWriter u8(int value) {
        out.write(value);
        return this;
    }

    public BoxWriter u16(int value) {
        return u8(value >> 8).u8(value);
    }

    public BoxWriter u24(int value) {
        return u8(value >> 16).u16(value);
    }

    /// Also for signed values.
    public BoxWriter u32(long value) {
        return u16((int) (value >> 16)).u16((int) value);
    }

    public BoxWriter u64(long value) {
        return u32(value >> 32).u32(value);
    }

    public BoxWriter zeros(int count) {
        return bytes(new byte[count]);
    }

    public BoxWriter bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    /// Call it last: what was foreseen to the byte is given away without a copy.
    public byte[] toBytes() {
        return out.toBytes();
    }

    private static final class Buffer extends ByteArrayOutputStream {
        Buffer(int bytes) {
            super(bytes);
        }

        byte[] toBytes() {
            return count == buf.length ? buf : toByteArray();
        }

        void patch(int position, int value) {
            ByteBuffer.wrap(buf).putInt(position, value);
        }
    }
}
