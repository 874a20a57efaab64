package com.viewra.streaming.pictures;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/// Pixels with transparency, rows from the top.
/// @param argb alpha in the highest byte, not multiplied into the colours
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
record Bitmap(int width, int height, int[] argb) {
    /// More than any disc has; a damaged size must not cost memory.
    private static final int MOST_PIXELS = 4096 * 2304;

    Bitmap {
        if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS || argb.length != width * height)
            throw new IllegalArgumentException("A picture of " + width + " by " + height + " pixels");
    }

    static Bitmap empty(int width, int height) {
        if (width <= 0 || height <= 0 || (long) width * height > MOST_PIXELS)
            throw new IllegalArgumentException("A picture of " + width + " by " + height + " pixels");
        return new Bitmap(width, height, new int[width * height]);
    }

    boolean isInvisible() {
        return Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == 0);
    }

    /// Copies a part of another into this one; what lies outside of either is left out.
    void draw(Bitmap from, int fromX, int fromY, int partWidth, int partHeight, int atX, int atY) {
        for (int row = 0; row < partHeight; row++)
            for (int column = 0; column < partWidth; column++) {
                int sourceX = fromX + column;
                int sourceY = fromY + row;
                int x = atX + column;
                int y = atY + row;
                if (sourceX < from.width && sourceY < from.height && x < width && y < height && x >= 0 && y >= 0)
                    argb[y * width + x] = from.argb[sourceY * from.width + sourceX];
            }
    }

    byte[] png() {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, width, height, argb, 0, width);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, "png", png)) throw new IOException("there is no PNG writer");
        } catch (IOException e) {
            throw new IllegalStateException("A picture could not be written to memory", e);
        }
        return png.toByteArray();
    }
}
