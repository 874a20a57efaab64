package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// A file read forward from any position through a small buffer, with EBML's variable-length numbers (RFC 8794 4).
final class EbmlFile implements AutoCloseable {
    private static final int BUFFER_BYTES = 8 << 10;

    private final FileChannel channel;
    private final long size;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES).limit(0);
    /// File position of the end of the buffer.
    private long bufferEnd;

    EbmlFile(FileChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    long position() {
        return bufferEnd - buffer.remaining();
    }

    void seek(long position) {
        long bufferStart = bufferEnd - buffer.limit();
        if (position >= bufferStart && position <= bufferEnd) {
            buffer.position((int) (position - bufferStart));
        } else {
            buffer.limit(0);
            bufferEnd = position;
        }
    }

    boolean atEnd() {
        return position() >= size;
    }

    int u8() throws IOException {
        if (!buffer.hasRemaining()) fill();
        return buffer.get() & 0xff;
    }

    int i16() throws IOException {
        return (short) (u8() << 8 | u8());
    }

    /// @param count at most what is left of the file, or it throws before anything is allocated
    byte[] bytes(long count) throws IOException {
        if (count < 0 || count > size - position() || count > Integer.MAX_VALUE - 16) throw tooShort();
        byte[] bytes = new byte[(int) count];
        int buffered = Math.min(bytes.length, buffer.remaining());
        buffer.get(bytes, 0, buffered);
        ByteBuffer rest = ByteBuffer.wrap(bytes).position(buffered);
        while (rest.hasRemaining()) {
            int read = channel.read(rest, bufferEnd);
            if (read < 0) throw tooShort();
            bufferEnd += read;
            buffer.limit(0);
        }
        return bytes;
    }

    /// A number whose first byte tells its length; the marker bit stays in, as ids are written.
    long id() throws IOException {
        int first = u8();
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 4) throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file is damaged.");
        long id = first;
        for (int i = 1; i < length; i++) id = id << 8 | u8();
        return id;
    }

    /// A length without its marker bit, or [EbmlHeader#UNKNOWN_SIZE] for all ones (RFC 8794 6.2).
    long vint() throws IOException {
        int first = u8();
        int length = Integer.numberOfLeadingZeros(first) - 23;
        if (length > 8) throw new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file is damaged.");
        long value = first & (0xff >> length);
        boolean unknown = value == 0xff >> length;
        for (int i = 1; i < length; i++) {
            int octet = u8();
            unknown &= octet == 0xff;
            value = value << 8 | octet;
        }
        return unknown ? EbmlHeader.UNKNOWN_SIZE : value;
    }

    EbmlHeader header() throws IOException {
        long start = position();
        long id = id();
        long payload = vint();
        return new EbmlHeader(id, start, position(), payload);
    }

    private void fill() throws IOException {
        buffer.clear();
        int read = bufferEnd >= size ? -1 : channel.read(buffer, bufferEnd);
        buffer.flip();
        if (read <= 0) {
            buffer.limit(0);
            throw tooShort();
        }
        bufferEnd += read;
    }

    private static MediaException tooShort() {
        return new MediaException(MediaException.Code.SOURCE_DAMAGED, "The file was cut short.");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
