package com.viewra.demo;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// What stands on the ground: mountains, hills with orchards, pines, snow.
final class Lands {
    private Lands() {}

    /// A mountain range in the mist.
    /// @param depth 0 far to 1 near
    static Layer.Painting ridge(double depth, double top, double height, double bends) {
        return (sheet, palette, noise) -> {
            DoubleUnaryOperator line = range(noise, depth, top, height, bends);
            Color colour = palette.land(depth);
            Color mist = Palette.mix(colour, palette.horizon(), 0.55 * (1 - depth));
            sheet.fillDown(sheet.below(line), top, colour, Math.min(1, top + height * 1.9), mist);
        };
    }

    /// The same with snow on the sides that face the light.
    static Layer.Painting snowyRange(double depth, double top, double height, double bends) {
        return (sheet, palette, noise) -> {
            DoubleUnaryOperator line = range(noise, depth, top, height, bends);
            ridge(depth, top, height, bends).paint(sheet, palette, noise);
            Color snow = Palette.fade(Palette.mix(palette.light(), Color.WHITE, 0.6), 0.75 - 0.25 * depth);
            Noise edge = new Noise(noise.seed() + 77);
            Path2D cover = new Path2D.Double();
            double step = 0.0015;
            for (double x = 0; x < sheet.width; x += step) {
                double y = line.applyAsDouble(x);
                double rise = (y - line.applyAsDouble(x + 0.006)) / 0.006;
                double high = Math.max(0, 1 - (y - top) / (height * 0.75));
                double reach = high * height * Math.clamp(0.35 + rise * 0.5, 0.02, 0.8) * edge.fractal(x * 45, 3);
                if (high > 0) cover.append(Sheet.box(x, y, step * 1.2, reach), false);
            }
            sheet.fill(cover, snow);
        };
    }

    private static DoubleUnaryOperator range(Noise noise, double depth, double top, double height, double bends) {
        Noise own = new Noise(noise.seed() + Math.round(depth * 1000));
        return x -> {
            double crest = 1 - Math.abs(2 * own.fractal(x * bends, 2) - 1);
            return top + height * (1 - (0.65 * crest + 0.35 * own.fractal(x * bends * 4 + 20, 4)));
        };
    }

    static Layer.Painting hill(double depth, double top, double height, int treesPerHeight) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + Math.round(depth * 1000) + 5);
            DoubleUnaryOperator line = x -> top + height * (1 - own.at(x * 1.3 + own.hash(1)));
            Color colour = palette.land(depth);
            for (int tree = 0; tree < treesPerHeight * sheet.width; tree++) {
                double x = (tree + 0.25 + 0.5 * own.hash(tree)) / treesPerHeight;
                double size = (0.028 + 0.022 * own.hash(tree + 500)) * (0.5 + depth);
                roundTree(sheet, x, line.applyAsDouble(x), size, colour, palette.light(), own.hash(tree + 900));
            }
            sheet.fillDown(
                    sheet.below(line), top, Palette.mix(colour, palette.light(), 0.16), top + height + 0.2, colour);
        };
    }

    private static void roundTree(
            Sheet sheet, double x, double ground, double size, Color colour, Color light, double kind) {
        Color crown = Palette.mix(colour, light, 0.05 + 0.22 * kind);
        Color dark = Palette.mix(colour, Color.BLACK, 0.25);
        sheet.fill(Sheet.box(x - size * 0.07, ground - size * 1.1, size * 0.14, size * 1.2), dark);
        sheet.fill(Sheet.disc(x, ground - size * 1.45, size * 0.78), dark);
        sheet.fill(Sheet.disc(x - size * 0.09, ground - size * 1.53, size * 0.68), crown);
    }

    static Layer.Painting pines(double depth, double top, double height, int perHeight) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + Math.round(depth * 1000) + 9);
            DoubleUnaryOperator line = x -> top + height * (1 - own.at(x * 2));
            Color colour = palette.land(depth);
            for (int tree = 0; tree < perHeight * sheet.width; tree++) {
                double x = (tree + own.hash(tree)) / perHeight;
                pine(sheet, x, line.applyAsDouble(x) + 0.01, (0.07 + 0.13 * own.hash(tree + 300)) * depth, colour);
            }
            sheet.fill(sheet.below(line), colour);
        };
    }

    private static void pine(Sheet sheet, double x, double ground, double size, Color colour) {
        Path2D tree = new Path2D.Double();
        tree.moveTo(x, ground - size);
        for (int side = 1; side >= -1; side -= 2) {
            for (int row = 1; row <= 6; row++) {
                int bough = side > 0 ? row : 7 - row;
                double y = ground - size + size * bough / 6;
                double out = size * 0.24 * bough / 6;
                if (side > 0) {
                    tree.lineTo(x + out, y);
                    tree.lineTo(x + out * 0.45, y - size * 0.02);
                } else {
                    tree.lineTo(x - out * 0.45, y - size * 0.02);
                    tree.lineTo(x - out, y);
                }
            }
        }
        tree.closePath();
        sheet.fill(tree, colour);
    }

    /// Birds far off, as two strokes of a brush each.
    static Layer.Painting birds(double xShare, double y, int count) {
        return (sheet, palette, noise) -> {
            for (int bird = 0; bird < count; bird++) {
                double x = xShare * sheet.width + 0.3 * (noise.hash(bird) - 0.5);
                double height = y + 0.12 * (noise.hash(bird + 40) - 0.5);
                double wing = 0.008 + 0.008 * noise.hash(bird + 80);
                Path2D shape = new Path2D.Double();
                shape.moveTo(x - wing, height - wing * 0.35);
                shape.quadTo(x - wing * 0.4, height - wing * 0.7, x, height);
                shape.quadTo(x + wing * 0.4, height - wing * 0.7, x + wing, height - wing * 0.35);
                shape.quadTo(x + wing * 0.4, height - wing * 0.4, x, height + wing * 0.22);
                shape.quadTo(x - wing * 0.4, height - wing * 0.4, x - wing, height - wing * 0.35);
                sheet.fill(shape, palette.near());
            }
        };
    }
}
