package com.viewra.ui.artwork;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.PixelReader;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;

/// Cuts a picture to a size and rounds its corners, once, so that scrolling draws plain images. A clip on every
/// poster halves the frame rate where no GPU helps.
final class PictureCut {
    private PictureCut() {}

    /// The middle of `source` with rounded corners. Works on any thread.
    static Image of(Image source, int width, int height, int radius) {
        int w = Math.min(width, (int) source.getWidth());
        int h = Math.min(height, (int) source.getHeight());
        int left = ((int) source.getWidth() - w) / 2;
        // faces and titles sit above the middle of a picture
        int top = ((int) source.getHeight() - h) / 3;
        int[] argb = new int[w * h];
        PixelReader reader = source.getPixelReader();
        reader.getPixels(left, top, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        round(argb, w, h, Math.min(radius, Math.min(w, h) / 2));
        WritableImage cut = new WritableImage(w, h);
        PixelWriter writer = cut.getPixelWriter();
        writer.setPixels(0, 0, w, h, PixelFormat.getIntArgbInstance(), argb, 0, w);
        return cut;
    }

    /// How much a `sourceWidth` by `sourceHeight` picture has to be scaled to cover the target.
    static double coverScale(double sourceWidth, double sourceHeight, int width, int height) {
        return Math.max(width / sourceWidth, height / sourceHeight);
    }

    private static void round(int[] argb, int w, int h, int radius) {
        for (int y = 0; y < radius; y++)
            for (int x = 0; x < radius; x++) {
                double distance = Math.hypot(radius - x - 0.5, radius - y - 0.5);
                double cover = Math.clamp(radius - distance + 0.5, 0, 1);
                if (cover == 1) continue;
                fade(argb, y * w + x, cover);
                fade(argb, y * w + w - 1 - x, cover);
                fade(argb, (h - 1 - y) * w + x, cover);
                fade(argb, (h - 1 - y) * w + w - 1 - x, cover);
            }
    }

    private static void fade(int[] argb, int at, double cover) {
        int alpha = (int) Math.round((argb[at] >>> 24) * cover);
        argb[at] = (argb[at] & 0xffffff) | (alpha << 24);
    }
}
