package com.viewra.streaming.pictures;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// What is on the screen from a moment on: objects by their number, and their places.
record PgsComposition(int width, int height, boolean beginsAnew, int palette, List<Placed> objects) {
    /// @param cropX of the part that is shown, as the others; a width of 0 shows all
    record Placed(int object, int x, int y, int cropX, int cropY, int cropWidth, int cropHeight) {}

    static PgsComposition parse(ByteBuffer segment) {
        int width = segment.getShort() & 0xffff;
        int height = segment.getShort() & 0xffff;
        segment.position(segment.position() + 3); // frame rate, number of the composition
        boolean beginsAnew = (segment.get() & 0xc0) != 0; // an epoch's start or a point to enter it
        segment.get(); // whether only the palette changes: then the objects are listed all the same
        int palette = segment.get() & 0xff;
        int count = segment.get() & 0xff;
        List<Placed> objects = new ArrayList<>();
        for (int n = 0; n < count; n++) objects.add(placed(segment));
        return new PgsComposition(width, height, beginsAnew, palette, objects);
    }

    private static Placed placed(ByteBuffer segment) {
        int object = segment.getShort() & 0xffff;
        segment.get(); // window
        boolean cropped = (segment.get() & 0x80) != 0;
        int x = segment.getShort() & 0xffff;
        int y = segment.getShort() & 0xffff;
        if (!cropped) return new Placed(object, x, y, 0, 0, 0, 0);
        return new Placed(
                object,
                x,
                y,
                segment.getShort() & 0xffff,
                segment.getShort() & 0xffff,
                segment.getShort() & 0xffff,
                segment.getShort() & 0xffff);
    }
}
