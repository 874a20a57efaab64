package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A cursor over big-endian fields. Reading past the end says which structure was cut short.
public final class Fields {
    private final String owner;
    private final ByteBuffer bytes;

    private Fields(String owner, ByteBuffer bytes) {
        this.owner = owner;
        this.bytes = bytes;
    }

    /// @param owner what the bytes are, for error messages: "box stsd"
    public static Fields of(String owner, byte[] bytes) {
        return new Fields(owner, ByteBuffer.wrap(bytes));
    }

    static Fields of(String owner, ByteBuffer bytes) {
        return new Fields(owner, bytes.slice());
    }

    public int u8() throws MediaException {
        return need(1).get() & 0xff;
    }

    public int u16() throws MediaException {
        return need(2).getShort() & 0xffff;
    }

    public int i16() throws MediaException {
        return need(2).getShort();
    }

    public int u24() throws MediaException {
        return u8() << 16 | u16();
    }

    public long u32() throws MediaException {
        return need(4).getInt() & 0xffff_ffffL;
    }

    public int i32() throws MediaException {
        return need(4).getInt();
    }

    public long i64() throws MediaException {
        return need(8).getLong();
    }

    /// A 64-bit count or time; values that do not fit a positive `long` are damage, not data.
    public long u64() throws MediaException {
        long value = i64();
        if (value < 0) throw damaged(owner + " holds an impossible 64-bit number");
        return value;
    }

    public String fourCc() throws MediaException {
        return new String(bytes(4), StandardCharsets.ISO_8859_1);
    }

    public byte[] bytes(int count) throws MediaException {
        need(count);
        byte[] copy = new byte[count];
        bytes.get(copy);
        return copy;
    }

    /// The rest as text, up to a terminating zero if there is one.
    public String text() throws MediaException {
        byte[] rest = rest();
        int length = 0;
        while (length < rest.length && rest[length] != 0) length++;
        return new String(rest, 0, length, StandardCharsets.UTF_8);
    }

    public byte[] rest() throws MediaException {
        return bytes(remaining());
    }

    /// The next `count` bytes as a cursor of their own, without a copy.
    public Fields slice(int count) throws MediaException {
        need(count);
        Fields slice = new Fields(owner, bytes.slice(bytes.position(), count));
        bytes.position(bytes.position() + count);
        return slice;
    }

    public void skip(int count) throws MediaException {
        need(count).position(bytes.position() + count);
    }

    public int remaining() {
        return bytes.remaining();
    }

    ByteBuffer restAsBuffer() {
        return bytes.slice();
    }

    private ByteBuffer need(int count) throws MediaException {
        if (count < 0 || bytes.remaining() < count) throw damaged(owner + " ends too early");
        return bytes;
    }

    static MediaException damaged(String what) {
        return new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file is damaged: " + what + ".");
    }
}
