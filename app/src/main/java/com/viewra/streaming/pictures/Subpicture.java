package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;

/// A subpicture unit of a DVD: two fields of run-length coded rows, and commands that say where, when and in which four
/// colours (http://stnsoft.com/DVD/spu.html).
/// @param startMicros after the sample's own time, as the end; an end of 0 is not told
/// @param colours numbers in the disc's palette, with their opacity from 0 to 15 in `opacities`
/// @param topField where the even rows begin in `unit`, and `bottomField` the odd ones
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
record Subpicture(
        ByteBuffer unit,
        long startMicros,
        long endMicros,
        int x,
        int y,
        int width,
        int height,
        int[] colours,
        int[] opacities,
        int topField,
        int bottomField) {
    static Subpicture parse(ByteBuffer unit) {
        Commands commands = new Commands();
        int at = unit.getShort(2) & 0xffff;
        for (int last = -1; at > last; ) {
            unit.position(at);
            long micros = (unit.getShort() & 0xffff) * 1024L * 100 / 9;
            last = at;
            at = unit.getShort() & 0xffff; // the last sequence names itself
            commands.read(unit, micros);
        }
        return commands.done(unit);
    }

    Bitmap bitmap(int[] palette) {
        Bitmap bitmap = Bitmap.empty(width, height);
        int[] argb = new int[4];
        for (int n = 0; n < 4; n++) argb[n] = ((opacities[n] * 17) << 24) | palette[colours[n]];
        rows(bitmap, argb, 0, topField);
        rows(bitmap, argb, 1, bottomField);
        return bitmap;
    }

    private void rows(Bitmap bitmap, int[] argb, int first, int offset) {
        Nibbles nibbles = new Nibbles(unit, offset);
        for (int row = first; row < height; row += 2) {
            for (int column = 0; column < width; ) {
                int run = nibbles.run();
                int length = run >> 2 == 0 ? width - column : Math.min(run >> 2, width - column);
                for (int n = 0; n < length; n++) bitmap.argb()[row * width + column++] = argb[run & 3];
            }
            nibbles.align();
        }
    }

    private static final class Nibbles {
        private final ByteBuffer bytes;
        private int nibble;

        Nibbles(ByteBuffer bytes, int offset) {
            this.bytes = bytes;
            this.nibble = offset * 2;
        }

        /// One to four nibbles: the length, and the colour in the lowest two bits.
        int run() {
            int value = next();
            for (int limit = 0x4; value < limit && limit <= 0x40; limit <<= 2) value = value << 4 | next();
            return value;
        }

        private int next() {
            int both = bytes.get(nibble >> 1);
            return (nibble++ & 1) == 0 ? both >> 4 & 0xf : both & 0xf;
        }

        void align() {
            nibble += nibble & 1;
        }
    }

    private static final class Commands {
        private long startMicros;
        private long endMicros;
        private int x;
        private int y;
        private int width;
        private int height;
        private int[] colours = {0, 1, 2, 3};
        private int[] opacities = {0, 15, 15, 15};
        private int topField;
        private int bottomField;

        void read(ByteBuffer unit, long micros) {
            for (int command = unit.get() & 0xff; command != 0xff; command = unit.get() & 0xff) {
                switch (command) {
                    case 0 -> {} // to be shown whatever the viewer chose
                    case 1 -> startMicros = micros;
                    case 2 -> endMicros = micros;
                    case 3 -> colours = four(unit);
                    case 4 -> opacities = four(unit);
                    case 5 -> area(unit);
                    case 6 -> {
                        topField = unit.getShort() & 0xffff;
                        bottomField = unit.getShort() & 0xffff;
                    }
                    default -> throw new IllegalArgumentException("Unknown command " + command);
                }
            }
        }

        /// Four nibbles, the last colour first.
        private static int[] four(ByteBuffer unit) {
            int value = unit.getShort() & 0xffff;
            return new int[] {value & 0xf, value >> 4 & 0xf, value >> 8 & 0xf, value >> 12};
        }

        private void area(ByteBuffer unit) {
            int acrossHigh = unit.getShort() & 0xffff;
            int across = acrossHigh << 8 | (unit.get() & 0xff);
            int downHigh = unit.getShort() & 0xffff;
            int down = downHigh << 8 | (unit.get() & 0xff);
            x = across >> 12;
            width = (across & 0xfff) - x + 1;
            y = down >> 12;
            height = (down & 0xfff) - y + 1;
        }

        Subpicture done(ByteBuffer unit) {
            return new Subpicture(
                    unit, startMicros, endMicros, x, y, width, height, colours, opacities, topField, bottomField);
        }
    }
}
