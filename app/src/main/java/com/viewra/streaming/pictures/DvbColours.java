package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;

/// A family of colour tables of DVB subtitles: one each for regions of 4, 16 and 256 colours (ETSI EN 300 743, 7.2.4).
/// Until a table is sent, the one of the standard counts (clause 10).
final class DvbColours {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;
    private static final int GREY = 0xff7f7f7f;

    private final int[] four = {0, WHITE, BLACK, GREY};
    private final int[] sixteen = new int[16];
    private final int[] many = new int[256];

    DvbColours() {
        for (int n = 1; n < sixteen.length; n++) sixteen[n] = mixed(255, n, n < 8 ? 255 : 127, 0, 0);
        for (int n = 1; n < 8; n++) many[n] = mixed(63, n, 255, 0, 0);
        for (int n = 8; n < many.length; n++)
            many[n] = switch (n & 0x88) {
                case 0 -> mixed(255, n, 85, 170, 0);
                case 0x08 -> mixed(127, n, 85, 170, 0);
                case 0x80 -> mixed(255, n, 43, 85, 127);
                default -> mixed(255, n, 43, 85, 0);
            };
    }

    /// The bits of an entry's number say which colours are in it: the lower three little, the upper three much.
    private static int mixed(int alpha, int number, int little, int much, int least) {
        int argb = alpha;
        for (int colour = 0; colour < 3; colour++) {
            int value = least + (number >> colour & 1) * little + (number >> (colour + 4) & 1) * much;
            argb = argb << 8 | value;
        }
        return argb;
    }

    int[] ofBits(int depth) {
        return switch (depth) {
            case 2 -> four;
            case 4 -> sixteen;
            default -> many;
        };
    }

    /// @param entries a CLUT definition segment behind its version
    void read(ByteBuffer entries) {
        while (entries.remaining() >= 4) {
            int number = entries.get() & 0xff;
            int flags = entries.get() & 0xff;
            int argb = (flags & 1) != 0 ? full(entries) : reduced(entries.getShort());
            if ((flags & 0x80) != 0 && number < four.length) four[number] = argb;
            if ((flags & 0x40) != 0 && number < sixteen.length) sixteen[number] = argb;
            if ((flags & 0x20) != 0) many[number] = argb;
        }
    }

    private static int full(ByteBuffer entry) {
        int y = entry.get() & 0xff;
        int cr = entry.get() & 0xff;
        int cb = entry.get() & 0xff;
        int transparency = entry.get() & 0xff;
        return argb(y, cr, cb, transparency);
    }

    private static int reduced(int bits) {
        return argb(bits >> 8 & 0xfc, bits >> 2 & 0xf0, bits << 2 & 0xf0, (bits & 3) * 85);
    }

    /// A luminance of 0, which no picture has, means nothing at all.
    private static int argb(int y, int cr, int cb, int transparency) {
        return y == 0 ? 0 : Yuv.argb(y, cr, cb, 255 - transparency, false);
    }
}
