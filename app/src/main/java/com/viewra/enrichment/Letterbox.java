package com.viewra.enrichment;

import java.awt.image.BufferedImage;

/// Cuts off the black bars that a film carries inside its frames.
final class Letterbox {
    private static final int BLACK = 22;
    /// More than this share of a side is no bar but a dark picture.
    private static final double LARGEST_BAR = 0.25;

    private Letterbox() {}

    static BufferedImage trimmed(BufferedImage frame) {
        int width = frame.getWidth();
        int height = frame.getHeight();
        int top = 0;
        while (top < height * LARGEST_BAR && isBlackRow(frame, top)) top++;
        int bottom = height;
        while (height - bottom < height * LARGEST_BAR && isBlackRow(frame, bottom - 1)) bottom--;
        int left = 0;
        while (left < width * LARGEST_BAR && isBlackColumn(frame, left)) left++;
        int right = width;
        while (width - right < width * LARGEST_BAR && isBlackColumn(frame, right - 1)) right--;
        boolean isDark = top >= height * LARGEST_BAR || left >= width * LARGEST_BAR;
        return isDark ? frame : frame.getSubimage(left, top, right - left, bottom - top);
    }

    private static boolean isBlackRow(BufferedImage frame, int y) {
        for (int x = 0; x < frame.getWidth(); x += 2) if (UprightCrop.luma(frame.getRGB(x, y)) > BLACK) return false;
        return true;
    }

    private static boolean isBlackColumn(BufferedImage frame, int x) {
        for (int y = 0; y < frame.getHeight(); y += 2) if (UprightCrop.luma(frame.getRGB(x, y)) > BLACK) return false;
        return true;
    }
}
