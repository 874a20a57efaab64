package com.viewra.streaming.pictures;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.ImageIO;

/// Subtitles in the size of a film, placed as clients place them that draw: a DVD's canvas covers the film; a larger
/// one is that of the disc, also where the film was cropped since, so it is as wide or as high as the film and stands
/// out on the other sides. What would be outside is moved into the picture, and made smaller if it is larger than that.
/// @param width of the film as shown, with square pixels
public record FilmScreen(int width, int height) {
    /// Above this a canvas has square pixels.
    private static final int DVD_WIDTH = 720;

    /// What is shown, as a PNG as large as the film.
    public byte[] png(PictureScreen canvas, List<SubtitlePicture> shown) throws IOException {
        BufferedImage film = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = film.createGraphics();
        for (SubtitlePicture picture : shown) draw(picture, canvas, graphics);
        graphics.dispose();
        return new Bitmap(width, height, film.getRGB(0, 0, width, height, null, 0, width)).png();
    }

    private void draw(SubtitlePicture picture, PictureScreen canvas, Graphics2D film) throws IOException {
        double across = (double) width / canvas.width();
        double down = (double) height / canvas.height();
        double cover = Math.max(across, down);
        double scaleX = canvas.width() <= DVD_WIDTH ? across : cover;
        double scaleY = canvas.width() <= DVD_WIDTH ? down : cover;
        double fit = Math.min(1, Math.min(width / (picture.width() * scaleX), height / (picture.height() * scaleY)));
        int partWidth = Math.clamp(Math.round(picture.width() * scaleX * fit), 1, width);
        int partHeight = Math.clamp(Math.round(picture.height() * scaleY * fit), 1, height);
        double middleX = width / 2.0 + (picture.x() + (picture.width() - canvas.width()) / 2.0) * scaleX;
        double middleY = height / 2.0 + (picture.y() + (picture.height() - canvas.height()) / 2.0) * scaleY;
        long x = Math.round(middleX - partWidth / 2.0);
        long y = Math.round(middleY - partHeight / 2.0);
        film.drawImage(
                scaled(ImageIO.read(new ByteArrayInputStream(picture.png())), partWidth, partHeight),
                Math.clamp(x, 0, width - partWidth),
                Math.clamp(y, 0, height - partHeight),
                null);
    }

    /// Halved step by step, so that every pixel counts.
    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage current = picture;
        while (current.getWidth() >= width * 2 && current.getHeight() >= height * 2)
            current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
        return drawn(current, width, height);
    }

    /// Colours are weighed by their opacity: what is seen through has none that should bleed into its neighbours.
    private static BufferedImage drawn(BufferedImage picture, int width, int height) {
        BufferedImage drawn = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
        Graphics2D graphics = drawn.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, null);
        graphics.dispose();
        return drawn;
    }
}
