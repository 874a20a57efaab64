package com.viewra.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;

/// Gives a JPEG the date on which it was taken (Exif 2.32, section 4.6: a TIFF structure in an APP1 segment).
final class ExifDate {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu:MM:dd HH:mm:ss");
    private static final int TIFF_LENGTH = 8 + 18 + 18 + 20;

    private ExifDate() {}

    /// @param jpeg a whole file, beginning with its start-of-image marker
    static byte[] into(byte[] jpeg, LocalDateTime taken) {
        ByteBuffer out = ByteBuffer.allocate(jpeg.length + 10 + TIFF_LENGTH);
        out.put(jpeg, 0, 2);
        out.putShort((short) 0xFFE1).putShort((short) (8 + TIFF_LENGTH));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        out.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        directory(out, 0x8769, 4, 1, 26); // the Exif directory lies at 26
        directory(out, 0x9003, 2, 20, 44); // DateTimeOriginal: 20 characters at 44
        out.put((FORMAT.format(taken) + "\0").getBytes(StandardCharsets.US_ASCII));
        return out.put(jpeg, 2, jpeg.length - 2).array();
    }

    /// A directory of a single entry, with none after it.
    private static void directory(ByteBuffer out, int tag, int type, int count, int value) {
        out.putShort((short) 1).putShort((short) tag).putShort((short) type);
        out.putInt(count).putInt(value).putInt(0);
    }
}
