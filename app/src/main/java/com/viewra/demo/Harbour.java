package com.viewra.demo;

import java.awt.Color;
import java.awt.geom.Path2D;

/// A small town by the water at dusk: gabled houses with lit windows, their lights on the water, sailing boats.
final class Harbour {
    private Harbour() {}

    /// A row of houses standing on the quay.
    static Layer.Painting houses(double depth, double quay, double height) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + Math.round(depth * 1000) + 31);
            double x = -0.03;
            for (int house = 0; x < sheet.width; house++) {
                double width = height * (0.5 + 0.4 * own.hash(house));
                double eaves = quay - height * (0.55 + 0.45 * own.hash(house + 100));
                Color wall = Palette.mix(palette.land(depth), palette.horizon(), 0.12 * own.hash(house + 200));
                house(sheet, x, eaves, width, quay, wall);
                windows(sheet, palette, own, house, x, eaves, width, quay);
                x += width * (own.hash(house + 300) > 0.85 ? 1.3 : 0.98);
            }
        };
    }

    private static void house(Sheet sheet, double x, double eaves, double width, double quay, Color wall) {
        Path2D outline = new Path2D.Double();
        outline.moveTo(x, quay);
        outline.lineTo(x, eaves);
        outline.lineTo(x + width / 2, eaves - width * 0.55);
        outline.lineTo(x + width, eaves);
        outline.lineTo(x + width, quay);
        sheet.fill(outline, wall);
        sheet.fill(Sheet.box(x + width * 0.68, eaves - width * 0.5, width * 0.1, width * 0.4), wall);
    }

    private static void windows(
            Sheet sheet, Palette palette, Noise noise, int house, double x, double eaves, double width, double quay) {
        double pane = width * 0.15;
        for (int row = 0; eaves + pane * (0.5 + 2 * row + 1.4) < quay; row++) {
            for (int column = 0; column < 3; column++) {
                double chance = noise.hash(house * 1009L + row * 31L + column);
                if (chance < 0.45) continue;
                double left = x + width * (0.14 + 0.285 * column);
                sheet.fill(
                        Sheet.box(left, eaves + pane * (0.5 + 2 * row), pane, pane * 1.3),
                        Palette.fade(palette.light(), 0.4 + 0.6 * chance));
            }
        }
    }

    /// The lights of the town, drawn out on the water below the quay.
    static Layer.Painting reflections(double quay, int perHeight) {
        return (sheet, palette, noise) -> {
            for (int light = 0; light < perHeight * sheet.width; light++) {
                double x = (light + noise.hash(light)) / perHeight;
                double reach = 0.06 + 0.2 * noise.hash(light + 400);
                for (double y = quay + 0.006; y < quay + reach; y += 0.009) {
                    double left = 1 - (y - quay) / reach;
                    double wide = 0.008 + 0.016 * noise.hash(Math.round(y * 5000) + light);
                    sheet.fill(Sheet.box(x - wide / 2, y, wide, 0.003), Palette.fade(palette.light(), 0.5 * left));
                }
            }
        };
    }

    static Layer.Painting boats(double water, int seed) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + seed);
            for (int boat = 0; boat * 0.62 < sheet.width; boat++) {
                boat(
                        sheet,
                        palette,
                        (boat + 0.25 + 0.4 * own.hash(boat)) * 0.62,
                        water,
                        0.09 + 0.05 * own.hash(boat + 9));
            }
        };
    }

    private static void boat(Sheet sheet, Palette palette, double x, double water, double size) {
        Color hull = Palette.mix(palette.near(), Color.BLACK, 0.3);
        Path2D body = new Path2D.Double();
        body.moveTo(x - size * 0.55, water - size * 0.16);
        body.lineTo(x + size * 0.65, water - size * 0.16);
        body.quadTo(x + size * 0.5, water + size * 0.06, x + size * 0.3, water + size * 0.06);
        body.lineTo(x - size * 0.4, water + size * 0.06);
        body.closePath();
        sheet.fill(body, hull);
        sheet.fill(Sheet.box(x - size * 0.015, water - size * 1.5, size * 0.03, size * 1.4), hull);
        sail(sheet, x + size * 0.04, water, size, 0.52, palette.light());
        sail(sheet, x - size * 0.04, water, size, -0.36, Palette.mix(palette.light(), palette.horizon(), 0.5));
    }

    private static void sail(Sheet sheet, double x, double water, double size, double out, Color colour) {
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(x, water - size * 1.45);
        cloth.quadTo(x + size * out * 0.75, water - size * 0.8, x + size * out, water - size * 0.28);
        cloth.lineTo(x, water - size * 0.28);
        cloth.closePath();
        sheet.fill(cloth, Palette.fade(colour, 0.92));
    }
}
