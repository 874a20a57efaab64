package com.viewra.demo;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.geom.Area;
import java.awt.geom.Path2D;
import java.util.function.DoubleUnaryOperator;

/// What people built, and the sea before it: towers, a viaduct with its train, waves, a lighthouse.
final class Places {
    private Places() {}

    static Layer.Painting towers(double depth, double top, double height) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + Math.round(depth * 1000) + 3);
            Color wall = palette.land(depth);
            double x = -0.02;
            for (int tower = 0; x < sheet.width; tower++) {
                double width = (0.05 + 0.07 * own.hash(tower)) * (0.6 + 0.6 * depth);
                double roof = top + height * (1 - Math.pow(own.hash(tower + 100), 1.5));
                sheet.fillDown(
                        Sheet.box(x, roof, width, 1.01 - roof),
                        roof,
                        wall,
                        1,
                        Palette.mix(wall, palette.horizon(), 0.25 * (1 - depth)));
                if (own.hash(tower + 200) > 0.7)
                    sheet.fill(Sheet.box(x + width * 0.48, roof - 0.05, 0.003, 0.05), wall);
                windows(sheet, palette, own, tower, x, roof, width, 0.35 + 0.5 * depth);
                x += width * (1 + 0.25 * own.hash(tower + 300));
            }
        };
    }

    private static void windows(
            Sheet sheet, Palette palette, Noise noise, int tower, double x, double roof, double width, double opacity) {
        double pane = 0.0075;
        int columns = (int) (width / (pane * 1.9)) - 1;
        double margin = (width - columns * pane * 1.9 + pane * 0.9) / 2;
        for (int row = 0; roof + 0.02 + row * pane * 2.4 < 0.98; row++) {
            for (int column = 0; column < columns; column++) {
                double chance = noise.hash(tower * 10_007L + row * 131L + column);
                if (chance < 0.62) continue;
                Color light = Palette.fade(Palette.mix(palette.light(), Color.WHITE, chance - 0.62), opacity * chance);
                sheet.fill(
                        Sheet.box(x + margin + column * pane * 1.9, roof + 0.02 + row * pane * 2.4, pane, pane * 1.3),
                        light);
            }
        }
    }

    static Layer.Painting viaduct(double deck) {
        return (sheet, palette, _) -> {
            Area stone = new Area(Sheet.box(0, deck, sheet.width, 1.01 - deck));
            double span = 0.2;
            for (double x = 0.02; x < sheet.width; x += span) {
                stone.subtract(new Area(Sheet.box(x, deck + 0.12, span * 0.8, 1)));
                stone.subtract(new Area(Sheet.disc(x + span * 0.4, deck + 0.12, span * 0.4)));
            }
            sheet.fillDown(stone, deck, palette.near(), 1, Palette.mix(palette.near(), palette.horizon(), 0.12));
        };
    }

    /// One train after the other, each of three carriages.
    static Layer.Painting trains(double rail, double start) {
        return (sheet, palette, _) -> {
            double length = 0.36;
            double height = 0.062;
            for (int carriage = 0; carriage * 0.372 < sheet.width; carriage++) {
                if (carriage % 12 > 2) continue;
                double x = start + carriage * (length + 0.012);
                sheet.glow(x + length / 2, rail - height / 2, length * 0.6, palette.light(), 0.22);
                sheet.fill(Sheet.box(x, rail - height, length, height), Palette.mix(palette.near(), Color.BLACK, 0.3));
                for (double pane = x + 0.015; pane < x + length - 0.03; pane += 0.034) {
                    sheet.fill(Sheet.box(pane, rail - height * 0.8, 0.024, height * 0.38), palette.light());
                }
            }
        };
    }

    /// Open water up to the horizon, with the light lying on it.
    static Layer.Painting water(double horizon, double lightShare) {
        return (sheet, palette, noise) -> {
            Color deep = palette.near();
            sheet.fillDown(
                    Sheet.box(0, horizon, sheet.width, 1.01 - horizon),
                    horizon,
                    Palette.mix(palette.far(), palette.horizon(), 0.35),
                    1,
                    deep);
            for (int line = 0; line < 90; line++) {
                double near = Math.pow(line / 90.0, 1.4);
                double y = horizon + (1 - horizon) * near;
                double reach = (0.05 + 0.2 * near) * (0.35 + noise.hash(line));
                double x = lightShare * sheet.width + (noise.hash(line + 200) - 0.5) * (0.04 + 0.15 * near);
                sheet.fill(
                        Sheet.box(x - reach, y, reach * 2, 0.0015 + 0.0035 * near),
                        Palette.fade(palette.light(), 0.75 - 0.5 * near));
            }
        };
    }

    static Layer.Painting waves(double depth, double top) {
        return (sheet, palette, noise) -> {
            Noise own = new Noise(noise.seed() + Math.round(depth * 1000) + 13);
            DoubleUnaryOperator line = x -> top
                    - 0.012 * (0.5 + depth) * Math.sin(x * (16 - 7 * depth) + 6 * own.at(x * 2))
                    - 0.02 * depth * own.fractal(x * 4, 3);
            Color colour = palette.land(0.35 + 0.6 * depth);
            sheet.fill(sheet.below(x -> line.applyAsDouble(x) - 0.004), Palette.fade(palette.light(), 0.3));
            sheet.fillDown(sheet.below(line), top, Palette.mix(colour, palette.horizon(), 0.15), top + 0.2, colour);
        };
    }

    /// A lighthouse on its rock, its beam going out to the right.
    static Layer.Painting lighthouse(double xShare, double foot) {
        return (sheet, palette, noise) -> {
            double x = xShare * sheet.width;
            double lamp = foot - 0.37;
            Path2D beam = new Path2D.Double();
            beam.moveTo(x, lamp);
            beam.lineTo(x + 1.4, lamp - 0.22);
            beam.lineTo(x + 1.4, lamp + 0.05);
            beam.closePath();
            sheet.graphics.setPaint(new GradientPaint(
                    (float) x,
                    0,
                    Palette.fade(palette.light(), 0.6),
                    (float) x + 1.1f,
                    0,
                    Palette.fade(palette.light(), 0)));
            sheet.graphics.fill(beam);
            Color dark = Palette.mix(palette.near(), Color.BLACK, 0.35);
            Path2D rock = new Path2D.Double();
            rock.moveTo(x - 0.34, 1.01);
            for (double along = -0.34; along <= 0.42; along += 0.008) {
                double dome = Math.max(0, 1 - Math.pow(along / 0.4, 2));
                rock.lineTo(x + along, 1 - (1 - foot) * dome * (0.86 + 0.2 * noise.fractal(along * 14 + 30, 4)));
            }
            rock.lineTo(x + 0.42, 1.01);
            sheet.fill(rock, dark);
            tower(sheet, palette, x, foot + 0.03, lamp, dark);
        };
    }

    private static void tower(Sheet sheet, Palette palette, double x, double foot, double lamp, Color dark) {
        Path2D shaft = new Path2D.Double();
        shaft.moveTo(x - 0.042, foot);
        shaft.lineTo(x - 0.024, lamp + 0.03);
        shaft.lineTo(x + 0.024, lamp + 0.03);
        shaft.lineTo(x + 0.042, foot);
        sheet.fill(shaft, Palette.mix(palette.light(), dark, 0.25));
        Area bands = new Area();
        for (int band = 0; band < 3; band++)
            bands.add(new Area(Sheet.box(x - 0.1, lamp + 0.08 + band * 0.11, 0.2, 0.055)));
        bands.intersect(new Area(shaft));
        sheet.fill(bands, dark);
        sheet.fill(Sheet.box(x - 0.034, lamp + 0.022, 0.068, 0.01), dark);
        sheet.fill(Sheet.box(x - 0.02, lamp - 0.022, 0.04, 0.044), palette.light());
        Path2D roof = new Path2D.Double();
        roof.moveTo(x - 0.028, lamp - 0.022);
        roof.lineTo(x, lamp - 0.06);
        roof.lineTo(x + 0.028, lamp - 0.022);
        sheet.fill(roof, dark);
        sheet.glow(x, lamp, 0.16, palette.light(), 0.8);
    }
}
