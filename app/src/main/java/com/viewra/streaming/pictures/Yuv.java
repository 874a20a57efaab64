package com.viewra.streaming.pictures;

/// Colours of video in its limited range, as those of a screen.
final class Yuv {
    private Yuv() {}

    /// @param high whether the film has more lines than a DVD, and with them the colours of BT.709 instead of BT.601
    static int argb(int y, int cr, int cb, int alpha, boolean high) {
        double luma = (y - 16) * 255 / 219.0;
        double red = (cr - 128) * 255 / 224.0;
        double blue = (cb - 128) * 255 / 224.0;
        double r = luma + (high ? 1.5748 : 1.402) * red;
        double g = luma - (high ? 0.4681 : 0.7141) * red - (high ? 0.1873 : 0.3441) * blue;
        double b = luma + (high ? 1.8556 : 1.772) * blue;
        return alpha << 24 | clamped(r) << 16 | clamped(g) << 8 | clamped(b);
    }

    private static int clamped(double value) {
        return Math.clamp(Math.round(value), 0, 255);
    }
}
