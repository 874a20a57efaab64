package com.viewra.media.riff;

import com.viewra.api.MediaException;
import com.viewra.media.Bytes;
import com.viewra.media.HeaderReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A chunk of a RIFF file (Microsoft and IBM, "Multimedia Programming Interface and Data Specifications 1.0") or of its
/// older twin IFF, which counts big-endian.
/// @param id four letters
/// @param type what kind of list it is, four letters; empty for other chunks
/// @param offset of the content in the file, behind the type of a list
/// @param sizeBytes of the content, as its header says; it may be more than there is
public record Chunk(String id, String type, long offset, long sizeBytes) {
    private static final int HEADER_BYTES = 8;
    private static final int TYPE_BYTES = 4;
    /// More than any honest file has side by side, films' pieces aside.
    private static final int MOST = 4096;

    /// The chunks that begin between two positions.
    /// @param order how sizes are written
    public static List<Chunk> between(FileChannel channel, long from, long to, ByteOrder order) throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (Optional<Chunk> next = at(channel, from, to, order); next.isPresent(); ) {
            if (chunks.size() == MOST) throw HeaderReader.odd("It has too many chunks");
            chunks.add(next.get());
            next = at(channel, next.get().end(), to, order);
        }
        return chunks;
    }

    /// The chunk at a position.
    /// @return empty behind the last that begins before `to`
    public static Optional<Chunk> at(FileChannel channel, long offset, long to, ByteOrder order) throws IOException {
        if (offset + HEADER_BYTES > to) return Optional.empty();
        byte[] header = Bytes.read(channel, offset, HEADER_BYTES + TYPE_BYTES);
        if (header.length < HEADER_BYTES) return Optional.empty();
        String id = letters(header, 0);
        long size = ByteBuffer.wrap(header).order(order).getInt(4) & 0xFFFF_FFFFL;
        boolean isList =
                id.matches("RIFF|RF64|BW64|LIST|FORM") && header.length == HEADER_BYTES + TYPE_BYTES && size >= 4;
        return Optional.of(
                isList
                        ? new Chunk(
                                id,
                                letters(header, HEADER_BYTES),
                                offset + HEADER_BYTES + TYPE_BYTES,
                                size - TYPE_BYTES)
                        : new Chunk(id, "", offset + HEADER_BYTES, size));
    }

    private static String letters(byte[] header, int from) {
        return new String(header, from, TYPE_BYTES, StandardCharsets.ISO_8859_1);
    }

    public boolean is(String name) {
        return type.isEmpty() ? id.equals(name) : type.equals(name);
    }

    /// Where the next begins: chunks of odd size are followed by a byte of padding.
    public long end() {
        return offset + sizeBytes + (sizeBytes & 1);
    }

    /// The chunks inside a list.
    public List<Chunk> children(FileChannel channel, ByteOrder order) throws IOException {
        return between(channel, offset, offset + sizeBytes, order);
    }

    /// @param mostBytes a chunk that is larger is not read
    /// @throws MediaException if it is cut, or larger
    public ByteBuffer content(FileChannel channel, int mostBytes, ByteOrder order) throws IOException {
        if (sizeBytes > mostBytes) throw HeaderReader.odd("The chunk " + id + " is large");
        byte[] bytes = Bytes.read(channel, offset, (int) sizeBytes);
        if (bytes.length < sizeBytes) throw HeaderReader.odd("The chunk " + id + " is cut");
        return ByteBuffer.wrap(bytes).order(order);
    }
}
