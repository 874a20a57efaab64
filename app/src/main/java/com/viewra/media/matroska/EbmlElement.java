package com.viewra.media.matroska;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An element held in memory. CRC-32 and Void children are simply never asked for.
final class EbmlElement {
    private static final int LARGEST = 64 << 20;
    /// Eleven hours of film of which each frame is in the cues.
    private static final int MOST_CHILDREN = 1_000_000;

    private final long id;
    private final ByteBuffer payload;

    private EbmlElement(long id, ByteBuffer payload) {
        this.id = id;
        this.payload = payload;
    }

    /// Reads the payload behind `header`, or as much of it as the file still has.
    static EbmlElement read(EbmlFile file, EbmlHeader header) throws IOException {
        long bytes = header.end(file.size()) - header.payloadStart();
        if (bytes > LARGEST)
            throw new MediaException(
                    MediaException.Code.SOURCE_DAMAGED, "The file is damaged: a table claims " + bytes + " bytes.");
        file.seek(header.payloadStart());
        return new EbmlElement(header.id(), ByteBuffer.wrap(file.bytes(bytes)));
    }

    long id() {
        return id;
    }

    /// Children up to the first that does not fit: what follows it is lost, as is what would cost a gigabyte.
    List<EbmlElement> children() {
        List<EbmlElement> children = new ArrayList<>();
        ByteBuffer rest = payload.duplicate();
        while (rest.hasRemaining() && children.size() < MOST_CHILDREN) {
            int idLength = Integer.numberOfLeadingZeros(rest.get(rest.position()) & 0xff) - 23;
            if (idLength > 4 || rest.remaining() < idLength + 1) break;
            long childId = number(rest, idLength);
            int sizeLength = Integer.numberOfLeadingZeros(rest.get(rest.position()) & 0xff) - 23;
            if (sizeLength > 8 || rest.remaining() < sizeLength) break;
            long size = number(rest, sizeLength) & ~(1L << (7 * sizeLength));
            if (size > rest.remaining()) break;
            children.add(new EbmlElement(childId, rest.slice(rest.position(), (int) size)));
            rest.position(rest.position() + (int) size);
        }
        return children;
    }

    List<EbmlElement> children(long wanted) {
        return children().stream().filter(child -> child.id == wanted).toList();
    }

    Optional<EbmlElement> child(long wanted) {
        return children().stream().filter(child -> child.id == wanted).findFirst();
    }

    long uint(long wanted, long otherwise) {
        return child(wanted).map(EbmlElement::uint).orElse(otherwise);
    }

    double real(long wanted, double otherwise) {
        return child(wanted).map(EbmlElement::real).orElse(otherwise);
    }

    Optional<String> text(long wanted) {
        return child(wanted).map(EbmlElement::text).filter(text -> !text.isBlank());
    }

    /// Big-endian, unsigned; beyond eight bytes only the last count.
    long uint() {
        long value = 0;
        for (byte octet : bytes()) value = value << 8 | (octet & 0xff);
        return value;
    }

    double real() {
        return switch (payload.remaining()) {
            case 4 -> payload.getFloat(0);
            case 8 -> payload.getDouble(0);
            default -> 0;
        };
    }

    /// UTF-8 up to a terminating zero (RFC 8794 7.5).
    String text() {
        String text = new String(bytes(), StandardCharsets.UTF_8);
        int end = text.indexOf('\0');
        return end < 0 ? text : text.substring(0, end);
    }

    byte[] bytes() {
        byte[] copy = new byte[payload.remaining()];
        payload.get(0, copy);
        return copy;
    }

    private static long number(ByteBuffer bytes, int length) {
        long value = 0;
        for (int i = 0; i < length; i++) value = value << 8 | (bytes.get() & 0xff);
        return value;
    }
}
