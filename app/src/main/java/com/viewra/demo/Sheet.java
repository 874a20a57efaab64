package com.viewra.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.DoubleUnaryOperator;

/// A transparent picture being painted, measured in shares of its height so that one scene fits every format.
final class Sheet {
    final BufferedImage image;
    final Graphics2D graphics;
    /// Width in heights: 16/9 for a film frame.
    final double width;

    private final double scale;

    Sheet(int width, int height) {
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(height, height);
        this.width = (double) width / height;
        scale = height;
    }

    void fill(Shape shape, Color colour) {
        graphics.setPaint(colour);
        graphics.fill(shape);
    }

    /// Fills with a gradient from `top` at height `from` to `bottom` at height `to`.
    void fillDown(Shape shape, double from, Color top, double to, Color bottom) {
        graphics.setPaint(new GradientPaint(0, (float) from, top, 0, (float) to, bottom));
        graphics.fill(shape);
    }

    /// A light that fades to nothing at `radius`.
    void glow(double x, double y, double radius, Color colour, double opacity) {
        Color[] colours = {Palette.fade(colour, opacity), Palette.fade(colour, opacity * 0.35), Palette.fade(colour, 0)
        };
        graphics.setPaint(
                new RadialGradientPaint((float) x, (float) y, (float) radius, new float[] {0, 0.35f, 1}, colours));
        graphics.fill(disc(x, y, radius));
    }

    /// Everything below a line; one step a pixel.
    Shape below(DoubleUnaryOperator line) {
        Path2D path = new Path2D.Double();
        path.moveTo(0, 1.01);
        double step = 1 / scale;
        for (double x = 0; x < width + step; x += step) path.lineTo(x, line.applyAsDouble(x));
        path.lineTo(width + step, 1.01);
        path.closePath();
        return path;
    }

    Shape everything() {
        return box(0, 0, width, 1);
    }

    static Shape disc(double x, double y, double radius) {
        return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    static Shape box(double x, double y, double width, double height) {
        return new Rectangle2D.Double(x, y, width, height);
    }
}
