package com.viewra.enrichment;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/// Scaling, turning, cropping and writing of pictures.
final class Pictures {
    private static final float JPEG_QUALITY = 0.87f;
    private static final int SMALL = 16;

    private Pictures() {}

    /// Scaled to a width, never up.
    static BufferedImage toWidth(BufferedImage picture, int width) {
        return toWidth(picture, width, BufferedImage.TYPE_INT_RGB);
    }

    /// The same, and what shows through goes on doing so.
    static BufferedImage cutOutToWidth(BufferedImage picture, int width) {
        return toWidth(picture, width, BufferedImage.TYPE_INT_ARGB);
    }

    /// Halved step by step, so that every pixel counts.
    private static BufferedImage toWidth(BufferedImage picture, int width, int type) {
        if (picture.getWidth() <= width) return as(picture, type);
        BufferedImage current = picture;
        while (current.getWidth() >= width * 2)
            current = draw(current, current.getWidth() / 2, Math.max(1, current.getHeight() / 2), type);
        int height = Math.max(1, Math.round((float) picture.getHeight() * width / picture.getWidth()));
        return draw(current, width, height, type);
    }

    private static BufferedImage draw(BufferedImage picture, int width, int height, int type) {
        BufferedImage drawn = new BufferedImage(width, height, type);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }

    /// The colours of the four corners as 24 hexadecimal digits: each the average of its quarter.
    static String placeholder(BufferedImage picture) {
        StringBuilder colours = new StringBuilder(24);
        BufferedImage small = draw(toWidth(picture, SMALL), SMALL, SMALL, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < SMALL; y += SMALL / 2)
            for (int x = 0; x < SMALL; x += SMALL / 2)
                colours.append(average(small.getSubimage(x, y, SMALL / 2, SMALL / 2)));
        return colours.toString();
    }

    private static String average(BufferedImage part) {
        int[] sums = new int[3];
        int pixels = part.getWidth() * part.getHeight();
        for (int rgb : part.getRGB(0, 0, part.getWidth(), part.getHeight(), null, 0, part.getWidth()))
            for (int n = 0; n < 3; n++) sums[n] += rgb >> (16 - 8 * n) & 0xff;
        return HexFormat.of()
                .formatHex(
                        new byte[] {(byte) (sums[0] / pixels), (byte) (sums[1] / pixels), (byte) (sums[2] / pixels)});
    }

    private static BufferedImage as(BufferedImage picture, int type) {
        return picture.getType() == type ? picture : draw(picture, picture.getWidth(), picture.getHeight(), type);
    }

    /// Turned and mirrored the way EXIF says (orientation 1 to 8, TIFF 6.0 section "Orientation").
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation < 2 || orientation > 8) return picture;
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean isTurned = orientation >= 5;
        BufferedImage upright =
                new BufferedImage(isTurned ? height : width, isTurned ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) for (int x = 0; x < width; x++) place(picture, upright, orientation, x, y);
        return upright;
    }

    private static void place(BufferedImage from, BufferedImage to, int orientation, int x, int y) {
        int right = from.getWidth() - 1 - x;
        int bottom = from.getHeight() - 1 - y;
        int rgb = from.getRGB(x, y);
        switch (orientation) {
            case 2 -> to.setRGB(right, y, rgb);
            case 3 -> to.setRGB(right, bottom, rgb);
            case 4 -> to.setRGB(x, bottom, rgb);
            case 5 -> to.setRGB(y, x, rgb);
            case 6 -> to.setRGB(bottom, x, rgb);
            case 7 -> to.setRGB(bottom, right, rgb);
            default -> to.setRGB(y, right, rgb);
        }
    }

    static byte[] toJpeg(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(JPEG_QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(as(picture, BufferedImage.TYPE_INT_RGB), null, null), quality);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    static byte[] toPng(BufferedImage picture) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture in memory cannot fail to be written", e);
        }
        return bytes.toByteArray();
    }
}
