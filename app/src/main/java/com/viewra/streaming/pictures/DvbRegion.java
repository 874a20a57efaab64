package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A rectangle of DVB subtitles in numbers of its colours, which stays until it is sent anew (ETSI EN 300 743, 7.2.3).
/// @param depth bits of a pixel: 2, 4 or 8
/// @param family number of its colour tables
/// @param objects what is drawn into it when it comes
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
record DvbRegion(int width, int height, int depth, int family, byte[] pixels, List<Placed> objects) {
    private static final int CHARACTERS = 1;
    private static final int CHARACTERS_OF_A_PROVIDER = 2;

    /// @param object its number
    record Placed(int object, int x, int y) {}

    /// @param segment a region composition segment behind the region's number
    /// @param before the same region as it was
    static DvbRegion parse(ByteBuffer segment, Optional<DvbRegion> before) {
        boolean fill = (segment.get() & 8) != 0;
        int width = segment.getShort() & 0xffff;
        int height = segment.getShort() & 0xffff;
        int depth = 1 << (segment.get() >> 2 & 7);
        if (depth != 2 && depth != 4 && depth != 8) throw new IllegalArgumentException("A depth of " + depth);
        int family = segment.get() & 0xff;
        int background = background(segment, depth);
        boolean goesOn = before.isPresent()
                && before.get().width == width
                && before.get().height == height
                && before.get().depth == depth;
        byte[] pixels = goesOn
                ? before.get().pixels
                : new byte[Bitmap.empty(width, height).argb().length];
        if (fill) Arrays.fill(pixels, (byte) background);
        return new DvbRegion(width, height, depth, family, pixels, objects(segment));
    }

    private static int background(ByteBuffer segment, int depth) {
        int eight = segment.get() & 0xff;
        int others = segment.get() & 0xff;
        return switch (depth) {
            case 2 -> others >> 2 & 3;
            case 4 -> others >> 4;
            default -> eight;
        };
    }

    private static List<Placed> objects(ByteBuffer segment) {
        List<Placed> objects = new ArrayList<>();
        while (segment.remaining() >= 6) {
            int object = segment.getShort() & 0xffff;
            int typeAndX = segment.getShort() & 0xffff;
            int y = segment.getShort() & 0xfff;
            int type = typeAndX >> 14;
            if (type == CHARACTERS || type == CHARACTERS_OF_A_PROVIDER) segment.getShort(); // their colours
            objects.add(new Placed(object, typeAndX & 0xfff, y));
        }
        return objects;
    }

    /// Draws an object where this region has it, if it has.
    /// @param data an object data segment behind the object's number
    void draw(int object, ByteBuffer data) {
        for (Placed placed : objects) if (placed.object == object) new DvbPixels(this, placed).read(data.duplicate());
    }

    /// What lies outside is left out.
    void set(int x, int y, int colour) {
        if (x >= 0 && x < width && y >= 0 && y < height) pixels[y * width + x] = (byte) colour;
    }

    Bitmap in(DvbColours colours) {
        int[] table = colours.ofBits(depth);
        Bitmap bitmap = Bitmap.empty(width, height);
        for (int n = 0; n < pixels.length; n++) bitmap.argb()[n] = table[pixels[n] & (table.length - 1)];
        return bitmap;
    }
}
