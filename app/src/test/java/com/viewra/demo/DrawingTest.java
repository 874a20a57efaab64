package com.viewra.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawingTest {
    private static final Look LOOK = new Look(Scene.RIDGES, Palettes.EMBER, Lettering.POSTER, 5);

    @Test
    void poster_sameLookAndWords_isTheSamePicture() {
        assertArrayEquals(
                pixels(Drawing.poster(LOOK, "A Title", "b", "c")), pixels(Drawing.poster(LOOK, "A Title", "b", "c")));
    }

    @Test
    void poster_otherTitle_isAnotherPicture() {
        int[] one = pixels(Drawing.poster(LOOK, "A Title", "b", "c"));
        int[] other = pixels(Drawing.poster(LOOK, "Another", "b", "c"));
        assertTrue(!Arrays.equals(one, other), "the title is not drawn");
    }

    @ParameterizedTest
    @EnumSource
    void landscape_everyScene_hasSkyLandAndManyColours(Scene scene) {
        BufferedImage picture = scene.paint(320, 180, Palettes.HARVEST, 7).image;
        long colours = Arrays.stream(pixels(picture)).distinct().count();
        assertTrue(colours > 200, scene + " has " + colours + " colours");
        assertTrue(Arrays.stream(pixels(picture)).allMatch(pixel -> pixel >>> 24 == 255), scene + " has holes");
    }

    @Test
    void lines_longTitle_isBrokenNearItsMiddle() {
        assertEquals(List.of("Night Train", "to Aurelia"), Drawing.lines("Night Train to Aurelia"));
        assertEquals(List.of("Uphill"), Drawing.lines("Uphill"));
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
