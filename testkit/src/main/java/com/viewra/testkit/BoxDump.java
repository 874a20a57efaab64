package com.viewra.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;

/// The boxes of an ISO base media file as text: a line for each, indented by depth, with its size and, for those that
/// hold no boxes, the payload. Knows nothing of the code under test.
public final class BoxDump {
    private static final Set<String> PARENTS =
            Set.of("moov", "trak", "mdia", "minf", "dinf", "stbl", "mvex", "moof", "traf");
    /// Bytes before the first box inside.
    private static final Map<String, Integer> PARENTS_WITH_FIELDS = Map.of(
            "stsd", 8, "dref", 8, "avc1", 78, "hvc1", 78, "av01", 78, "vp09", 78, "mp4a", 28, "ac-3", 28, "Opus", 28);
    private static final HexFormat HEX = HexFormat.of();
    private static final int LINE_BYTES = 32;

    private BoxDump() {}

    public static String of(byte[] file) {
        StringBuilder text = new StringBuilder();
        boxes(ByteBuffer.wrap(file), 0, text);
        return text.toString();
    }

    private static void boxes(ByteBuffer bytes, int depth, StringBuilder text) {
        while (bytes.hasRemaining()) {
            int size = bytes.getInt(bytes.position());
            String type = string(bytes, bytes.position() + 4, 4);
            ByteBuffer payload = bytes.slice(bytes.position() + 8, size - 8);
            text.append("  ".repeat(depth))
                    .append(type)
                    .append(' ')
                    .append(size)
                    .append('\n');
            content(type, payload, depth + 1, text);
            bytes.position(bytes.position() + size);
        }
    }

    private static void content(String type, ByteBuffer payload, int depth, StringBuilder text) {
        if (PARENTS.contains(type)) {
            boxes(payload, depth, text);
        } else if (PARENTS_WITH_FIELDS.containsKey(type)) {
            int fields = PARENTS_WITH_FIELDS.get(type);
            hex(payload.slice(0, fields), depth, text);
            boxes(payload.slice(fields, payload.remaining() - fields), depth, text);
        } else if (!type.equals("mdat")) {
            hex(payload, depth, text);
        }
    }

    private static void hex(ByteBuffer payload, int depth, StringBuilder text) {
        while (payload.hasRemaining()) {
            byte[] line = new byte[Math.min(LINE_BYTES, payload.remaining())];
            payload.get(line);
            text.append("  ".repeat(depth)).append(HEX.formatHex(line)).append('\n');
        }
    }

    private static String string(ByteBuffer bytes, int at, int length) {
        byte[] out = new byte[length];
        bytes.get(at, out);
        return new String(out, StandardCharsets.ISO_8859_1);
    }
}
