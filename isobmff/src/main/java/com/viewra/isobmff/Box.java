package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One box held in memory. Immutable: each call of [#fields] starts a new cursor.
public final class Box {
    private final String type;
    private final ByteBuffer payload;

    private Box(String type, ByteBuffer payload) {
        this.type = type;
        this.payload = payload;
    }

    /// Reads the payload that follows `header`.
    /// @param limitBytes the most to keep in memory; a larger box is refused
    public static Box read(BoxHeader header, InputStream in, int limitBytes) throws IOException {
        if (header.payloadBytes() != BoxHeader.TO_THE_END && header.payloadBytes() > limitBytes)
            throw Fields.damaged("box '" + header.type() + "' claims " + header.payloadBytes() + " bytes");
        // readNBytes grows with what really arrives, so a lie about the size costs nothing
        byte[] bytes = in.readNBytes((int) Math.min(limitBytes, header.payloadBytes()));
        if (header.payloadBytes() != BoxHeader.TO_THE_END && bytes.length < header.payloadBytes())
            throw Fields.damaged("it ends inside box '" + header.type() + "'");
        return new Box(header.type(), ByteBuffer.wrap(bytes));
    }

    public static Box of(String type, byte[] payload) {
        return new Box(type, ByteBuffer.wrap(payload.clone()));
    }

    /// The boxes that the rest of `fields` is made of. Trailing bytes too few for a header are padding.
    public static List<Box> listIn(Fields fields) throws MediaException {
        List<Box> boxes = new ArrayList<>();
        while (fields.remaining() >= 8) {
            long size = fields.u32();
            String type = fields.fourCc();
            int headerBytes = 8;
            if (size == 1) {
                size = fields.u64();
                headerBytes = 16;
            }
            long payloadBytes = size == 0
                    ? fields.remaining()
                    : BoxHeader.of(type, headerBytes, size).payloadBytes();
            if (payloadBytes > fields.remaining())
                throw Fields.damaged("box '" + type + "' is larger than what it lies in");
            boxes.add(new Box(type, fields.slice((int) payloadBytes).restAsBuffer()));
        }
        return boxes;
    }

    public String type() {
        return type;
    }

    public int sizeBytes() {
        return payload.remaining();
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }

    public Fields fields() {
        return Fields.of("box '" + type + "'", payload);
    }

    public List<Box> children() throws MediaException {
        return listIn(fields());
    }

    /// The first child of that type.
    public Optional<Box> child(String wanted) throws MediaException {
        return children().stream().filter(box -> box.is(wanted)).findFirst();
    }

    public List<Box> children(String wanted) throws MediaException {
        return children().stream().filter(box -> box.is(wanted)).toList();
    }

    /// The box at the end of a path of first children, such as `mdia minf stbl`.
    public Optional<Box> find(String... path) throws MediaException {
        Box box = this;
        for (String step : path) {
            Optional<Box> child = box.child(step);
            if (child.isEmpty()) return Optional.empty();
            box = child.get();
        }
        return Optional.of(box);
    }

    /// Like [#find], for what the format makes mandatory.
    public Box require(String... path) throws MediaException {
        return find(path).orElseThrow(() -> Fields.damaged("box '" + String.join("/", path) + "' is missing"));
    }

    @Override
    public String toString() {
        return type + " (" + sizeBytes() + " bytes)";
    }
}
