package com.viewra.streaming.pictures;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// A Matroska stream (RFC 9559) of one track of PNGs, written while it is read: every picture in a cluster of its own,
/// shown from its time on.
public final class PngTrack {
    private static final int EBML = 0x1A45DFA3;
    private static final int DOC_TYPE = 0x4282;
    private static final int DOC_TYPE_VERSION = 0x4287;
    private static final int DOC_TYPE_READ_VERSION = 0x4285;
    private static final int SEGMENT = 0x18538067;
    private static final int INFO = 0x1549A966;
    private static final int TIMESTAMP_SCALE = 0x2AD7B1;
    private static final int MUXING_APP = 0x4D80;
    private static final int WRITING_APP = 0x5741;
    private static final int TRACKS = 0x1654AE6B;
    private static final int TRACK_ENTRY = 0xAE;
    private static final int TRACK_NUMBER = 0xD7;
    private static final int TRACK_UID = 0x73C5;
    private static final int TRACK_TYPE = 0x83;
    private static final int FLAG_LACING = 0x9C;
    private static final int CODEC_ID = 0x86;
    private static final int CODEC_PRIVATE = 0x63A2;
    private static final int VIDEO = 0xE0;
    private static final int PIXEL_WIDTH = 0xB0;
    private static final int PIXEL_HEIGHT = 0xBA;
    private static final int CLUSTER = 0x1F43B675;
    private static final int TIMESTAMP = 0xE7;
    private static final int SIMPLE_BLOCK = 0xA3;

    private static final int NANOS_PER_MILLI = 1_000_000;
    private static final int BITMAP_HEADER_BYTES = 40;

    /// Track 1, no time after that of the cluster, a key frame (RFC 9559 10.2).
    private static final byte[] BLOCK_HEADER = {(byte) 0x81, 0, 0, (byte) 0x80};

    private static final byte[] UNKNOWN_SIZE = {1, -1, -1, -1, -1, -1, -1, -1};

    private final OutputStream out;

    private PngTrack(OutputStream out) {
        this.out = out;
    }

    public static PngTrack begin(OutputStream out, int width, int height) throws IOException {
        Element header = new Element()
                .text(DOC_TYPE, "matroska")
                .number(DOC_TYPE_VERSION, 4)
                .number(DOC_TYPE_READ_VERSION, 2);
        Element info = new Element()
                .number(TIMESTAMP_SCALE, NANOS_PER_MILLI)
                .text(MUXING_APP, "Viewra")
                .text(WRITING_APP, "Viewra");
        Element track = new Element()
                .number(TRACK_NUMBER, 1)
                .number(TRACK_UID, 1)
                .number(TRACK_TYPE, 1)
                .number(FLAG_LACING, 0)
                .text(CODEC_ID, "V_MS/VFW/FOURCC")
                .bytes(CODEC_PRIVATE, bitmapHeader(width, height))
                .element(VIDEO, new Element().number(PIXEL_WIDTH, width).number(PIXEL_HEIGHT, height));
        Element begin = new Element().element(EBML, header);
        begin.id(SEGMENT).raw(UNKNOWN_SIZE);
        begin.element(INFO, info).element(TRACKS, new Element().element(TRACK_ENTRY, track));
        begin.writeTo(out);
        return new PngTrack(out);
    }

    /// @param millis later than that of the picture before
    public void write(long millis, byte[] png) throws IOException {
        byte[] block = ByteBuffer.allocate(BLOCK_HEADER.length + png.length)
                .put(BLOCK_HEADER)
                .put(png)
                .array();
        Element cluster = new Element().number(TIMESTAMP, millis).bytes(SIMPLE_BLOCK, block);
        new Element().element(CLUSTER, cluster).writeTo(out);
        out.flush();
    }

    /// The BITMAPINFOHEADER of Windows, by which this codec is told.
    private static byte[] bitmapHeader(int width, int height) {
        return ByteBuffer.allocate(BITMAP_HEADER_BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(BITMAP_HEADER_BYTES)
                .putInt(width)
                .putInt(height)
                .putShort((short) 1)
                .putShort((short) 32)
                .put("MPNG".getBytes(StandardCharsets.US_ASCII))
                .array();
    }

    /// The content of an element (RFC 8794).
    private static final class Element {
        private final ByteArrayOutputStream content = new ByteArrayOutputStream();

        Element number(int id, long value) {
            return bytes(id, ByteBuffer.allocate(Long.BYTES).putLong(value).array());
        }

        Element text(int id, String value) {
            return bytes(id, value.getBytes(StandardCharsets.US_ASCII));
        }

        Element element(int id, Element child) {
            return bytes(id, child.content.toByteArray());
        }

        Element bytes(int id, byte[] value) {
            ByteBuffer size = ByteBuffer.allocate(Long.BYTES).putLong(1L << 56 | value.length);
            return id(id).raw(size.array()).raw(value);
        }

        Element id(int id) {
            int octets = (Integer.SIZE - Integer.numberOfLeadingZeros(id) + 7) / 8;
            for (int shift = (octets - 1) * 8; shift >= 0; shift -= 8) content.write(id >>> shift);
            return this;
        }

        Element raw(byte[] octets) {
            content.writeBytes(octets);
            return this;
        }

        void writeTo(OutputStream out) throws IOException {
            content.writeTo(out);
        }
    }
}
