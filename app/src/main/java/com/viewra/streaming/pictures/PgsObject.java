package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A picture of a Presentation Graphics Stream in numbers of its palette's colours.
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
record PgsObject(int width, int height, byte[] colours) {
    /// @param runs run-length coded rows: a colour, or 0 and a length of which the two highest bits say how it goes on
    static PgsObject parse(int width, int height, ByteBuffer runs) {
        byte[] colours = new byte[Bitmap.empty(width, height).argb().length];
        int row = 0;
        int column = 0;
        while (runs.hasRemaining() && row < height) {
            int colour = runs.get() & 0xff;
            int length = 1;
            if (colour == 0) {
                int flags = runs.get() & 0xff;
                length = flags & 0x3f;
                if ((flags & 0x40) != 0) length = length << 8 | (runs.get() & 0xff);
                if ((flags & 0x80) != 0) colour = runs.get() & 0xff;
                if (flags == 0) {
                    row++;
                    column = 0;
                    continue;
                }
            }
            int from = row * width + Math.min(column, width);
            Arrays.fill(colours, from, row * width + Math.min(column + length, width), (byte) colour);
            column += length;
        }
        return new PgsObject(width, height, colours);
    }

    Bitmap in(int[] palette) {
        Bitmap bitmap = Bitmap.empty(width, height);
        for (int n = 0; n < colours.length; n++) bitmap.argb()[n] = palette[colours[n] & 0xff];
        return bitmap;
    }
}
