package com.viewra.demo;

import java.awt.Color;
import java.awt.Shape;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Posters, backdrops and covers: a scene with its lettering and a film grain.
final class Drawing {
    private static final Color INK = new Color(0xFFF8EE);
    private static final Color QUIET_INK = Palette.fade(INK, 0.85);
    /// Baseline of the last line of a poster's title.
    private static final double TITLE_FOOT = 0.905;

    private Drawing() {}

    static BufferedImage poster(Look look, String title, String tagline, String footer) {
        Sheet sheet = look.scene().paint(1000, 1500, look.palette(), look.seed());
        shade(sheet, look.palette().zenith(), 0.42, 0, 0.5);
        shade(sheet, Palette.mix(look.palette().near(), Color.BLACK, 0.55), 0.5, 1, 0.9);
        Lettering.SMALL.write(sheet, tagline, 0.067, Lettering.SMALL.capital, QUIET_INK);
        Lettering lettering = look.lettering();
        List<String> lines = lines(title);
        for (int line = 0; line < lines.size(); line++) {
            double y = TITLE_FOOT - lettering.leading * (lines.size() - 1 - line);
            lettering.write(sheet, lines.get(line), y, lettering.capital, INK);
        }
        rule(sheet, TITLE_FOOT + 0.022, 0.06, look);
        Lettering.SMALL.write(sheet, footer, 0.96, Lettering.SMALL.capital, QUIET_INK);
        return grain(sheet.image, look.seed());
    }

    /// The landscape alone, for the page behind a title and for episodes and photos.
    static BufferedImage landscape(Look look, int width, int height) {
        return grain(look.scene().paint(width, height, look.palette(), look.seed()).image, look.seed());
    }

    static BufferedImage cover(Look look, String title, String artist) {
        Sheet sheet = look.scene().paint(1000, 1000, look.palette(), look.seed());
        shade(sheet, look.palette().zenith(), 0.4, 0, 0.55);
        look.lettering().write(sheet, title, 0.15, look.lettering().capital * 1.2, INK);
        Lettering.SMALL.write(sheet, artist, 0.205, Lettering.SMALL.capital * 1.5, INK);
        return grain(sheet.image, look.seed());
    }

    /// What fades in over the first seconds of a film: its title on nothing.
    static BufferedImage titleCard(Look look, String title, int width, int height) {
        Sheet sheet = new Sheet(width, height);
        sheet.glow(sheet.width / 2, 0.46, 0.75, look.palette().zenith(), 0.55);
        look.lettering().write(sheet, title, 0.5, look.lettering().capital * 1.4, INK);
        rule(sheet, 0.545, 0.12, look);
        return sheet.image;
    }

    private static void rule(Sheet sheet, double y, double width, Look look) {
        sheet.fill(
                Sheet.box((sheet.width - width) / 2, y, width, width / 24),
                look.palette().light());
    }

    static void write(BufferedImage image, Path file) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.88f);
        try (OutputStream bytes = Files.newOutputStream(file);
                ImageOutputStream stream = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
    }

    /// Darkens from `clear`, where nothing changes, to the edge of the picture at 0 or 1.
    private static void shade(Sheet sheet, Color colour, double clear, double edge, double opacity) {
        Shape part = Sheet.box(0, Math.min(clear, edge), sheet.width, Math.abs(clear - edge));
        boolean down = edge > clear;
        Color strong = Palette.fade(colour, opacity);
        Color none = Palette.fade(colour, 0);
        sheet.fillDown(part, Math.min(clear, edge), down ? none : strong, Math.max(clear, edge), down ? strong : none);
    }

    /// A title of several words on two lines of about the same length.
    static List<String> lines(String title) {
        if (title.indexOf(' ') < 0) return List.of(title);
        int half = title.length() / 2;
        int best = -1;
        for (int at = title.indexOf(' '); at >= 0; at = title.indexOf(' ', at + 1)) {
            if (best < 0 || Math.abs(at - half) < Math.abs(best - half)) best = at;
        }
        return List.of(title.substring(0, best), title.substring(best + 1));
    }

    private static BufferedImage grain(BufferedImage source, long seed) {
        Noise noise = new Noise(seed);
        BufferedImage out = new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
        long n = 0;
        for (int y = 0; y < source.getHeight(); y++) {
            for (int x = 0; x < source.getWidth(); x++) {
                int change = (int) Math.round((noise.hash(n++) - 0.5) * 13);
                int rgb = source.getRGB(x, y);
                out.setRGB(x, y, channel(rgb, 16, change) | channel(rgb, 8, change) | channel(rgb, 0, change));
            }
        }
        return out;
    }

    private static int channel(int rgb, int shift, int change) {
        return Math.clamp(((rgb >> shift) & 255) + change, 0, 255) << shift;
    }
}
