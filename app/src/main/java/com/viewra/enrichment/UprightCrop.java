package com.viewra.enrichment;

import java.awt.image.BufferedImage;

/// Cuts an upright 2:3 poster out of a wide frame where there is most to see: the window with the most detail, with a
/// leaning towards the middle, where films put their subject.
final class UprightCrop {
    private static final int STEPS = 48;
    private static final double CENTRE_WEIGHT = 0.35;

    private UprightCrop() {}

    static BufferedImage of(BufferedImage frame) {
        int width = Math.min(frame.getWidth(), frame.getHeight() * 2 / 3);
        int height = Math.min(frame.getHeight(), frame.getWidth() * 3 / 2);
        if (width == 0 || height == 0) return frame;
        int left = width < frame.getWidth() ? left(frame, width) : 0;
        // of a tall frame the upper part: that is where faces are
        int top = (frame.getHeight() - height) / 3;
        return frame.getSubimage(left, top, width, height);
    }

    private static int left(BufferedImage frame, int width) {
        double[] detailBefore = detail(frame);
        int room = frame.getWidth() - width;
        int best = room / 2;
        double bestScore = -1;
        for (int step = 0; step <= STEPS; step++) {
            int left = room * step / STEPS;
            double offCentre = Math.abs(left - room / 2.0) / (room / 2.0 + 1);
            double score = (detailBefore[left + width] - detailBefore[left]) * (1 - CENTRE_WEIGHT * offCentre);
            if (score > bestScore) {
                bestScore = score;
                best = left;
            }
        }
        return best;
    }

    /// Sums of the contrast of the columns left of each.
    private static double[] detail(BufferedImage frame) {
        double[] sums = new double[frame.getWidth() + 1];
        for (int x = 0; x < frame.getWidth(); x++) {
            double contrast = 0;
            for (int y = 4; y < frame.getHeight(); y += 4)
                contrast += Math.abs(luma(frame.getRGB(x, y)) - luma(frame.getRGB(x, y - 4)));
            sums[x + 1] = sums[x] + contrast;
        }
        return sums;
    }

    static int luma(int rgb) {
        return ((rgb >> 16 & 0xff) * 77 + (rgb >> 8 & 0xff) * 150 + (rgb & 0xff) * 29) >> 8;
    }
}
