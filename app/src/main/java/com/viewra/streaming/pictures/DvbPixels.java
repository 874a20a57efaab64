package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;

/// Draws an object of DVB subtitles into a region: two fields of run-length coded lines of 2, 4 or 8 bits a pixel
/// (ETSI EN 300 743, 7.2.5). Where the region has more bits, tables translate the pixels.
final class DvbPixels {
    private static final int CODED_AS_PIXELS = 0;
    private static final int STRING_OF_2_BITS = 0x10;
    private static final int STRING_OF_4_BITS = 0x11;
    private static final int STRING_OF_8_BITS = 0x12;
    private static final int TABLE_2_TO_4 = 0x20;
    private static final int TABLE_2_TO_8 = 0x21;
    private static final int TABLE_4_TO_8 = 0x22;
    private static final int END_OF_LINE = 0xf0;

    private final DvbRegion region;
    private final DvbRegion.Placed place;
    private int[] from2To4 = {0, 7, 8, 15};
    private int[] from2To8 = {0, 0x77, 0x88, 0xff};
    private int[] from4To8 = new int[16];
    private boolean keepsColourOne;
    private int x;
    private int y;

    DvbPixels(DvbRegion region, DvbRegion.Placed place) {
        this.region = region;
        this.place = place;
        for (int n = 0; n < from4To8.length; n++) from4To8[n] = n * 0x11;
    }

    /// @param data an object data segment behind the object's number; objects coded as characters draw nothing
    void read(ByteBuffer data) {
        int flags = data.get();
        if ((flags >> 2 & 3) != CODED_AS_PIXELS) return;
        keepsColourOne = (flags & 2) != 0;
        int topBytes = data.getShort() & 0xffff;
        int bottomBytes = data.getShort() & 0xffff;
        ByteBuffer top = data.slice(data.position(), topBytes);
        ByteBuffer bottom = bottomBytes == 0 ? top.duplicate() : data.slice(data.position() + topBytes, bottomBytes);
        field(top, place.y());
        field(bottom, place.y() + 1);
    }

    private void field(ByteBuffer data, int firstLine) {
        x = place.x();
        y = firstLine;
        while (data.hasRemaining()) {
            int type = data.get() & 0xff;
            switch (type) {
                case STRING_OF_2_BITS -> string2(new Bits(data));
                case STRING_OF_4_BITS -> string4(new Bits(data));
                case STRING_OF_8_BITS -> string8(new Bits(data));
                case TABLE_2_TO_4 -> from2To4 = table(new Bits(data), 4, 4);
                case TABLE_2_TO_8 -> from2To8 = table(new Bits(data), 4, 8);
                case TABLE_4_TO_8 -> from4To8 = table(new Bits(data), 16, 8);
                case END_OF_LINE -> {
                    x = place.x();
                    y += 2;
                }
                default -> {
                    return; // stuffing, or what was invented later
                }
            }
        }
    }

    private static int[] table(Bits bits, int entries, int width) {
        int[] table = new int[entries];
        for (int n = 0; n < entries; n++) table[n] = bits.next(width);
        return table;
    }

    private void string2(Bits bits) {
        while (true) {
            int colour = bits.next(2);
            if (colour != 0) run(1, colour, 2);
            else if (bits.next(1) == 1) run(3 + bits.next(3), bits.next(2), 2);
            else if (bits.next(1) == 1) run(1, 0, 2);
            else
                switch (bits.next(2)) {
                    case 0 -> {
                        return;
                    }
                    case 1 -> run(2, 0, 2);
                    case 2 -> run(12 + bits.next(4), bits.next(2), 2);
                    default -> run(29 + bits.next(8), bits.next(2), 2);
                }
        }
    }

    private void string4(Bits bits) {
        while (true) {
            int colour = bits.next(4);
            if (colour != 0) run(1, colour, 4);
            else if (bits.next(1) == 0) {
                int length = bits.next(3);
                if (length == 0) return;
                run(length + 2, 0, 4);
            } else if (bits.next(1) == 0) run(4 + bits.next(2), bits.next(4), 4);
            else
                switch (bits.next(2)) {
                    case 0 -> run(1, 0, 4);
                    case 1 -> run(2, 0, 4);
                    case 2 -> run(9 + bits.next(4), bits.next(4), 4);
                    default -> run(25 + bits.next(8), bits.next(4), 4);
                }
        }
    }

    private void string8(Bits bits) {
        while (true) {
            int colour = bits.next(8);
            if (colour != 0) {
                run(1, colour, 8);
                continue;
            }
            boolean coloured = bits.next(1) == 1;
            int length = bits.next(7);
            if (!coloured && length == 0) return;
            run(length, coloured ? bits.next(8) : 0, 8);
        }
    }

    private void run(int length, int colour, int bits) {
        boolean drawn = !(keepsColourOne && colour == 1);
        int own = translated(colour, bits);
        for (int n = 0; n < length; n++, x++) if (drawn) region.set(x, y, own);
    }

    private int translated(int colour, int bits) {
        if (bits == 2 && region.depth() == 4) return from2To4[colour];
        if (bits == 2 && region.depth() == 8) return from2To8[colour];
        return bits == 4 && region.depth() == 8 ? from4To8[colour] : colour;
    }

    /// Bits from the most significant on; what is left of a byte at the end is not used.
    private static final class Bits {
        private final ByteBuffer bytes;
        private int current;
        private int left;

        Bits(ByteBuffer bytes) {
            this.bytes = bytes;
        }

        int next(int count) {
            int value = 0;
            for (int n = 0; n < count; n++) {
                if (left == 0) {
                    current = bytes.get() & 0xff;
                    left = 8;
                }
                value = value << 1 | (current >> --left & 1);
            }
            return value;
        }
    }
}
