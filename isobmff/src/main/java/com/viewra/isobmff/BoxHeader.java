package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Type and size of a box (ISO 14496-12 4.2.2).
/// @param headerBytes 8, or 16 with a 64-bit size
/// @param payloadBytes what follows the header; [#TO_THE_END] for a last box of unstated size
public record BoxHeader(String type, int headerBytes, long payloadBytes) {
    public static final long TO_THE_END = Long.MAX_VALUE;

    /// @return empty at the end of the stream
    /// @throws MediaException if the stream ends inside the header or the size is impossible
    public static Optional<BoxHeader> read(InputStream in) throws IOException {
        byte[] start = in.readNBytes(8);
        if (start.length == 0) return Optional.empty();
        Fields fields = Fields.of("a box header", start);
        long size = fields.u32();
        String type = fields.fourCc();
        if (size == 0) return Optional.of(new BoxHeader(type, 8, TO_THE_END));
        if (size != 1) return Optional.of(of(type, 8, size));
        return Optional.of(
                of(type, 16, Fields.of("a box header", in.readNBytes(8)).u64()));
    }

    static BoxHeader of(String type, int headerBytes, long size) throws MediaException {
        if (size < headerBytes) throw Fields.damaged("a box '" + type + "' claims " + size + " bytes");
        return new BoxHeader(type, headerBytes, size - headerBytes);
    }

    public boolean is(String wanted) {
        return type.equals(wanted);
    }
}
