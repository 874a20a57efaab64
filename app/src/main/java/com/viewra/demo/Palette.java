package com.viewra.demo;

import java.awt.Color;

/// The colours of one picture: its sky from top to horizon, its light, and the land from far to near.
record Palette(Color zenith, Color horizon, Color light, Color far, Color near) {
    static Palette of(int zenith, int horizon, int light, int far, int near) {
        return new Palette(new Color(zenith), new Color(horizon), new Color(light), new Color(far), new Color(near));
    }

    /// The colour of land at a depth between 0 (far) and 1 (near).
    Color land(double depth) {
        return mix(far, near, depth);
    }

    static Color mix(Color from, Color to, double share) {
        return new Color(
                (int) Math.round(from.getRed() + (to.getRed() - from.getRed()) * share),
                (int) Math.round(from.getGreen() + (to.getGreen() - from.getGreen()) * share),
                (int) Math.round(from.getBlue() + (to.getBlue() - from.getBlue()) * share));
    }

    static Color fade(Color colour, double opacity) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(255 * opacity));
    }
}
