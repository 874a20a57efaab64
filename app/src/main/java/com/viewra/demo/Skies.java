package com.viewra.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Area;
import java.awt.geom.Path2D;

/// What is above the land: sky, sun, moon, stars, a ringed planet, northern lights.
final class Skies {
    private Skies() {}

    /// A clear sky with the sun or the moon at a place given in shares of width and height.
    static Layer.Painting withDisc(double xShare, double y, double radius) {
        return (sheet, palette, _) -> {
            clear(sheet, palette);
            double x = xShare * sheet.width;
            sheet.glow(x, y, radius * 4.5, palette.light(), 0.55);
            sheet.fill(Sheet.disc(x, y, radius), palette.light());
        };
    }

    static Layer.Painting withStars(int perHeight) {
        return (sheet, palette, noise) -> {
            clear(sheet, palette);
            for (int star = 0; star < perHeight * sheet.width; star++) {
                double size = 0.0006 + 0.0016 * Math.pow(noise.hash(3L * star), 4);
                double x = noise.hash(3L * star + 1) * sheet.width;
                double y = noise.hash(3L * star + 2) * 0.85;
                sheet.fill(Sheet.disc(x, y, size), Palette.fade(Color.WHITE, 0.35 + 0.6 * noise.hash(7L * star)));
            }
        };
    }

    /// A planet lit from the upper left, with its ring passing behind and in front.
    static Layer.Painting planet(double xShare, double y, double radius) {
        return (sheet, palette, noise) -> {
            double x = xShare * sheet.width;
            sheet.glow(x, y, radius * 2.2, palette.light(), 0.35);
            ring(sheet, palette, x, y, radius, 0);
            Shape disc = Sheet.disc(x, y, radius);
            sheet.fillDown(disc, y - radius, palette.light(), y + radius, palette.far());
            Area bands = new Area();
            for (int band = 0; band < 7; band++) {
                double top = y - radius + 2 * radius * (band + noise.hash(band)) / 7;
                bands.add(
                        new Area(Sheet.box(x - radius, top, 2 * radius, 0.02 + 0.05 * noise.hash(band + 50) * radius)));
            }
            bands.intersect(new Area(disc));
            sheet.fill(bands, Palette.fade(palette.horizon(), 0.28));
            Area night = new Area(disc);
            night.subtract(new Area(Sheet.disc(x - radius * 0.42, y - radius * 0.3, radius * 1.12)));
            sheet.fill(night, Palette.fade(palette.zenith(), 0.72));
            ring(sheet, palette, x, y, radius, 180);
        };
    }

    private static void ring(Sheet sheet, Palette palette, double x, double y, double radius, int startDegrees) {
        AffineTransform before = sheet.graphics.getTransform();
        sheet.graphics.rotate(-0.32, x, y);
        for (int band = 0; band < 4; band++) {
            double across = radius * (1.42 + 0.15 * band);
            double high = across * 0.24;
            sheet.graphics.setStroke(new BasicStroke(
                    (float) (radius * (band == 2 ? 0.03 : 0.085)), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            sheet.graphics.setPaint(
                    Palette.fade(Palette.mix(palette.light(), palette.horizon(), band / 4.0), 0.85 - 0.15 * band));
            sheet.graphics.draw(
                    new Arc2D.Double(x - across, y - high, 2 * across, 2 * high, startDegrees, 180, Arc2D.OPEN));
        }
        sheet.graphics.setTransform(before);
    }

    /// Curtains of light: thin upright strips that follow a wandering line, bright at their foot.
    static Layer.Painting northernLights(double foot, double height, int seed) {
        return (sheet, palette, noise) -> {
            Noise wander = new Noise(noise.seed() + seed);
            double step = 0.002;
            for (double x = 0; x < sheet.width; x += step) {
                double y = foot - 0.16 * wander.fractal(x * 1.7, 3);
                double top = y - height * (0.45 + 0.9 * wander.fractal(x * 5 + 40, 3));
                double strength = 0.14 + 0.5 * Math.pow(wander.fractal(x * 3 + 90, 3), 1.6);
                Color base = Palette.mix(palette.light(), palette.far(), wander.at(x * 0.9 + 7));
                Path2D strip = new Path2D.Double(Sheet.box(x, top, step * 1.5, y - top));
                sheet.fillDown(strip, top, Palette.fade(base, 0), y, Palette.fade(base, strength));
                Shape hem = Sheet.box(x, y, step * 1.5, 0.03);
                sheet.fillDown(hem, y, Palette.fade(base, strength), y + 0.03, Palette.fade(base, 0));
            }
        };
    }

    private static void clear(Sheet sheet, Palette palette) {
        sheet.fillDown(sheet.everything(), 0, palette.zenith(), 0.78, palette.horizon());
    }
}
