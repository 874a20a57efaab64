package com.viewra.testkit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Subtitles as pages of teletext (ETSI EN 300 706) in a transport stream (EN 300 472, ISO 13818-1): page 888, German.
/// FFmpeg reads such streams, but writes none of its own.
public final class TeletextFile {
    private static final int PROGRAM_PID = 0x100;
    private static final int TEXT_PID = 0x120;
    private static final int CLOCK_PID = 0x121;
    private static final int PAYLOAD_BYTES = 184;
    private static final int UNIT_BYTES = 46;
    private static final int PAGE = 0x88;
    private static final int NO_PAGE = 0xff;
    private static final int START_BOX = 0x0b;
    private static final int END_BOX = 0x0a;

    private final NavigableMap<Integer, List<String>> pages = new TreeMap<>();
    private final ByteArrayOutputStream stream = new ByteArrayOutputStream();
    private final int[] counters = new int[0x200];

    public TeletextFile show(int second, String... lines) {
        pages.put(second, List.of(lines));
        return this;
    }

    public TeletextFile clear(int second) {
        return show(second);
    }

    /// A transport stream of `clip` with these subtitles, put together by FFmpeg.
    public Path film(Path folder, Path clip) throws IOException {
        for (int second = 0; second <= pages.lastKey(); second++) {
            section(0, table(0, new byte[] {0, 1, (byte) (0xe0 | PROGRAM_PID >> 8), (byte) PROGRAM_PID}));
            section(PROGRAM_PID, table(2, program()));
            clock(second);
            if (pages.containsKey(second)) packets(TEXT_PID, pes(second, page(pages.get(second))));
        }
        Path text = Files.write(folder.resolve("teletext.ts"), stream.toByteArray());
        Path film = folder.resolve("film-teletext.ts");
        Clips.run(List.of(
                Clips.ffmpeg().toString(),
                "-v",
                "error",
                "-y",
                "-copyts",
                "-i",
                clip.toString(),
                "-i",
                text.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                film.toString()));
        return film;
    }

    /// One stream, whose descriptor names the language and the page.
    private static byte[] program() {
        byte[] descriptor = {0x56, 5, 'd', 'e', 'u', 2 << 3, (byte) PAGE};
        return ByteBuffer.allocate(9 + descriptor.length)
                .putShort((short) (0xe000 | CLOCK_PID))
                .putShort((short) 0xf000)
                .put((byte) 6)
                .putShort((short) (0xe000 | TEXT_PID))
                .putShort((short) (0xf000 | descriptor.length))
                .put(descriptor)
                .array();
    }

    private static byte[] table(int id, byte[] content) {
        ByteBuffer table = ByteBuffer.allocate(12 + content.length)
                .put((byte) id)
                .putShort((short) (0xb000 | content.length + 9))
                .putShort((short) 1)
                .put(new byte[] {(byte) 0xc1, 0, 0})
                .put(content);
        return table.putInt(checksum(table.array(), table.position())).array();
    }

    private static int checksum(byte[] bytes, int length) {
        int crc = -1;
        for (int n = 0; n < length; n++) {
            crc ^= bytes[n] << 24;
            for (int bit = 0; bit < 8; bit++) crc = crc < 0 ? crc << 1 ^ 0x04c11db7 : crc << 1;
        }
        return crc;
    }

    private void section(int pid, byte[] table) {
        byte[] payload = new byte[PAYLOAD_BYTES];
        Arrays.fill(payload, (byte) 0xff);
        payload[0] = 0;
        System.arraycopy(table, 0, payload, 1, table.length);
        packets(pid, payload);
    }

    /// @param payload a multiple of what a packet holds
    private void packets(int pid, byte[] payload) {
        for (int at = 0; at < payload.length; at += PAYLOAD_BYTES) {
            int first = at == 0 ? 0x40 : 0;
            stream.writeBytes(
                    new byte[] {0x47, (byte) (first | pid >> 8), (byte) pid, (byte) (0x10 | (counters[pid]++ & 15))});
            stream.write(payload, at, PAYLOAD_BYTES);
        }
    }

    private void clock(int second) {
        long ticks = Math.max(0, second * 90_000L - 9000);
        byte[] packet = new byte[4 + PAYLOAD_BYTES];
        Arrays.fill(packet, (byte) 0xff);
        ByteBuffer.wrap(packet)
                .put(new byte[] {0x47, (byte) (CLOCK_PID >> 8), (byte) CLOCK_PID, 0x20, (byte) (PAYLOAD_BYTES - 1), 0x10
                })
                .putInt((int) (ticks >> 1))
                .put((byte) ((ticks & 1) << 7 | 0x7e))
                .put((byte) 0);
        stream.writeBytes(packet);
    }

    /// Its header has 45 bytes, so that units lie four to a packet.
    private static byte[] pes(int second, byte[] units) {
        int size = Math.ceilDiv(46 + units.length, PAYLOAD_BYTES) * PAYLOAD_BYTES;
        long ticks = second * 90_000L;
        ByteBuffer pes = ByteBuffer.allocate(size)
                .putInt(0x1bd)
                .putShort((short) (size - 6))
                .put(new byte[] {(byte) 0x84, (byte) 0x80, 0x24})
                .put((byte) (0x21 | (ticks >> 29 & 0x0e)))
                .putShort((short) (ticks >> 14 | 1))
                .putShort((short) (ticks << 1 | 1));
        while (pes.position() < 45) pes.put((byte) 0xff);
        pes.put((byte) 0x10).put(units);
        while (pes.hasRemaining())
            pes.put((byte) 0xff).put((byte) (UNIT_BYTES - 2)).put(stuffing());
        return pes.array();
    }

    private static byte[] stuffing() {
        byte[] stuffing = new byte[UNIT_BYTES - 2];
        Arrays.fill(stuffing, (byte) 0xff);
        return stuffing;
    }

    /// Erased first; the header of no page ends it.
    private static byte[] page(List<String> lines) {
        ByteArrayOutputStream units = new ByteArrayOutputStream();
        units.writeBytes(unit(7, 0, header(PAGE)));
        for (int n = 0; n < lines.size(); n++) units.writeBytes(unit(8 + n, 20 + 2 * n, row(lines.get(n))));
        units.writeBytes(unit(15, 0, header(NO_PAGE)));
        return units.toByteArray();
    }

    /// @param row of the page; magazine 8 is written as 0
    private static byte[] unit(int lineOfPicture, int row, byte[] content) {
        ByteBuffer unit = ByteBuffer.allocate(UNIT_BYTES)
                .put(new byte[] {3, UNIT_BYTES - 2, (byte) (0xe0 | lineOfPicture), (byte) 0xe4})
                .put(reversed(hamming((row & 1) << 3)))
                .put(reversed(hamming(row >> 1)));
        for (byte each : content) unit.put(reversed(each));
        return unit.array();
    }

    private static byte[] header(int page) {
        byte[] header = new byte[40];
        Arrays.fill(header, parity(' '));
        int[] digits = {page & 15, page >> 4, 0, 8, 0, 8, 3, 0}; // erase, subtitle, suppress the header, update
        for (int n = 0; n < digits.length; n++) header[n] = (byte) hamming(digits[n]);
        return header;
    }

    private static byte[] row(String text) {
        byte[] row = new byte[40];
        Arrays.fill(row, parity(' '));
        byte[] letters = text.getBytes(StandardCharsets.US_ASCII);
        row[1] = parity(START_BOX);
        row[2] = parity(START_BOX);
        for (int n = 0; n < letters.length; n++) row[3 + n] = parity(letters[n]);
        row[3 + letters.length] = parity(END_BOX);
        row[4 + letters.length] = parity(END_BOX);
        return row;
    }

    private static byte parity(int letter) {
        return (byte) (Integer.bitCount(letter) % 2 == 0 ? letter | 0x80 : letter);
    }

    /// Four bits with four that guard them (EN 300 706, 8.2).
    private static int hamming(int value) {
        int d1 = value & 1;
        int d2 = value >> 1 & 1;
        int d3 = value >> 2 & 1;
        int d4 = value >> 3 & 1;
        int p1 = 1 ^ d1 ^ d3 ^ d4;
        int p2 = 1 ^ d1 ^ d2 ^ d4;
        int p3 = 1 ^ d1 ^ d2 ^ d3;
        int p4 = 1 ^ p1 ^ d1 ^ p2 ^ d2 ^ p3 ^ d3 ^ d4;
        return p1 | d1 << 1 | p2 << 2 | d2 << 3 | p3 << 4 | d3 << 5 | p4 << 6 | d4 << 7;
    }

    private static byte reversed(int octet) {
        return (byte) (Integer.reverse(octet) >>> 24);
    }
}
