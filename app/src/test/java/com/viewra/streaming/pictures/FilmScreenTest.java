package com.viewra.streaming.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Where pictures lie on films of several shapes: as `film-area.ts` places them in the browser.
class FilmScreenTest {
    private static final int WHITE = 0xffffffff;

    @Test
    void png_canvasOfTheSameShape_isScaledWithThePicture() throws IOException {
        assertEquals(new Rectangle(300, 325, 20, 10), drawn(640, 360, 1280, 720, 600, 650));
    }

    @Test
    void png_filmCroppedAboveAndBelow_movesIntoItWhatWouldBeOutside() throws IOException {
        assertEquals(new Rectangle(300, 258, 20, 10), drawn(640, 268, 1280, 720, 600, 650));
    }

    @Test
    void png_filmCroppedAtTheSides_keepsTheHeightOfTheCanvas() throws IOException {
        assertEquals(new Rectangle(220, 325, 20, 10), drawn(480, 360, 1280, 720, 600, 650));
    }

    /// As a whole line of transparent pixels with the words in its middle.
    @Test
    void png_pictureWiderThanTheFilm_isSmallerInItsOwnShape() throws IOException {
        Bitmap line = Bitmap.empty(1280, 40);
        Arrays.fill(line.argb(), WHITE);
        SubtitlePicture picture = SubtitlePicture.of(0, 1, 0, 660, line);
        PictureScreen canvas = new PictureScreen(1280, 720, List.of(picture));
        assertEquals(new Rectangle(0, 333, 480, 15), opaque(new FilmScreen(480, 360).png(canvas, List.of(picture))));
    }

    @Test
    void png_canvasOfADvd_coversTheFilmWhateverItsShape() throws IOException {
        assertEquals(new Rectangle(512, 288, 57, 20), drawn(1024, 576, 720, 576, 360, 288));
    }

    @Test
    void png_nothing_isSeenThrough() throws IOException {
        BufferedImage image = image(new FilmScreen(64, 36).png(PictureScreen.EMPTY, List.of()));
        assertEquals(64, image.getWidth());
        assertEquals(0, Arrays.stream(image.getRGB(0, 0, 64, 36, null, 0, 64)).sum());
    }

    /// A smaller edge between white and nothing is half seen through, and no greyer for that.
    @Test
    void png_scaledDown_bleedsNoDarkness() throws IOException {
        BufferedImage image = image(screen(320, 180, 1280, 720, 601, 651));
        for (int pixel : image.getRGB(0, 0, 320, 180, null, 0, 320))
            if (pixel >>> 24 > 8) assertEquals(0xffffff, (pixel & 0xf8f8f8) | 0x070707);
    }

    private static Rectangle drawn(int width, int height, int canvasWidth, int canvasHeight, int x, int y)
            throws IOException {
        return opaque(screen(width, height, canvasWidth, canvasHeight, x, y));
    }

    private static Rectangle opaque(byte[] png) throws IOException {
        BufferedImage image = image(png);
        Rectangle drawn = new Rectangle(0, 0, -1, -1); // nothing, as unions count it
        for (int row = 0; row < image.getHeight(); row++)
            for (int column = 0; column < image.getWidth(); column++)
                if (image.getRGB(column, row) >>> 24 > 128) drawn = drawn.union(new Rectangle(column, row, 1, 1));
        return drawn;
    }

    /// A white box of 40 by 20.
    private static byte[] screen(int width, int height, int canvasWidth, int canvasHeight, int x, int y)
            throws IOException {
        Bitmap box = Bitmap.empty(40, 20);
        Arrays.fill(box.argb(), WHITE);
        SubtitlePicture picture = SubtitlePicture.of(0, 1, x, y, box);
        return new FilmScreen(width, height)
                .png(new PictureScreen(canvasWidth, canvasHeight, List.of(picture)), List.of(picture));
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }
}
