package com.viewra.streaming.pictures;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.media.SubtitleSample;
import com.viewra.media.SubtitleSamples;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/// Display sets written segment by segment (ETSI EN 300 743): a region of 8 by 2 pixels at 100, 200.
class DvbDecoderTest {
    private static final int WHITE = 0xffffffff;
    private static final int BLACK = 0xff000000;
    private static final int GREY = 0xff7f7f7f;
    private static final byte[] HEADER = {0, 1, 0, 2, 0x10};
    private static final int NORMAL = 0;
    private static final int MODE_CHANGE = 0x08;

    @Test
    void decode_eightBitsWithATableOfTheirOwn_areThePixelsInTheirPlace() throws IOException {
        PictureScreen screen = decode(sample(
                1,
                page(1, 5, MODE_CHANGE, 7),
                region(1, 7, 3, 0x42),
                segment(0x12, 1, 0, 0x0f, 9, 0x3f, 235, 128, 128, 0),
                object(1, 0, new int[] {0x12, 0, 0x82, 9, 9, 0, 0}, new int[] {0x12, 0, 3, 9, 0, 0})));
        assertEquals(720, screen.width());
        assertEquals(576, screen.height());
        SubtitlePicture picture = screen.pictures().getFirst();
        assertEquals(100, picture.x());
        assertEquals(200, picture.y());
        assertEquals(List.of(WHITE, WHITE, WHITE, 0, 0, 0, 0, 0), row(picture, 0));
        assertEquals(List.of(0, 0, 0, WHITE, 0, 0, 0, 0), row(picture, 1));
    }

    /// 01 | 00 1 000 11 (three of colour 3) | 00 01 (one of 0) | 10 | 00 00 01 (two of 0) | 00 00 00: padded to bytes.
    @Test
    void decode_twoBitsInARegionOfTwo_haveTheColoursOfTheStandard() throws IOException {
        int[] line = {0x10, 0b01001000, 0b11000110, 0b00000100, 0b00000000};
        SubtitlePicture picture = decode(
                        sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), object(1, 0, line, line)))
                .pictures()
                .getFirst();
        assertEquals(List.of(WHITE, GREY, GREY, GREY, 0, BLACK, 0, 0), row(picture, 0));
    }

    /// Colours 1 to 3 become 7, 8 and 15 of sixteen unless a table says otherwise.
    @Test
    void decode_twoBitsInARegionOfFour_areTranslated() throws IOException {
        int[] standard = {0x10, 0b01101100, 0b00000000};
        int[] ownTable = {0x20, 0x01, 0x78, 0x10, 0b01101100, 0b00000000};
        SubtitlePicture picture = decode(
                        sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 2, 0), object(1, 0, standard, ownTable)))
                .pictures()
                .getFirst();
        assertEquals(List.of(WHITE, BLACK, GREY), row(picture, 0).subList(0, 3));
        assertEquals(List.of(0xffff0000, WHITE, BLACK), row(picture, 1).subList(0, 3));
    }

    /// 4 bits: a pixel of 7; four of 7 by 0000 1 0 00 0111; two of 0 by 0000 0 000 would end: 0000 1 1 01.
    @Test
    void decode_fourBits_areRuns() throws IOException {
        int[] line = {0x11, 0b01110000, 0b10000111, 0b00001101, 0b01110000, 0b00000000};
        SubtitlePicture picture = decode(
                        sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 2, 0), object(1, 0, line, line)))
                .pictures()
                .getFirst();
        assertEquals(List.of(WHITE, WHITE, WHITE, WHITE, WHITE, 0, 0, WHITE), row(picture, 1));
    }

    @Test
    void decode_noBottomField_takesTheTopTwice() throws IOException {
        SubtitlePicture picture = decode(sample(
                        1,
                        page(1, 5, MODE_CHANGE, 7),
                        region(1, 7, 1, 0),
                        object(1, 0, new int[] {0x10, 0b01000000, 0}, new int[0])))
                .pictures()
                .getFirst();
        assertEquals(row(picture, 0), row(picture, 1));
        assertEquals(WHITE, row(picture, 1).getFirst());
    }

    @Test
    void decode_colourOneMustNotModify_leavesWhatWasThere() throws IOException {
        SubtitlePicture picture = decode(
                        sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()),
                        sample(
                                2,
                                page(1, 5, NORMAL, 7),
                                region(1, 7, 1, 0),
                                object(1, 2, new int[] {0x10, 0b01100000, 0}, new int[0])))
                .pictures()
                .getLast();
        assertEquals(List.of(WHITE, BLACK), row(picture, 0).subList(0, 2));
    }

    @Test
    void decode_nextPage_endsTheOneBefore() throws IOException {
        PictureScreen screen = decode(
                sample(1, page(1, 30, MODE_CHANGE, 7), region(1, 7, 1, 0), white()), sample(4, page(1, 30, NORMAL)));
        assertEquals(1, screen.pictures().size());
        assertEquals(4_000_000, screen.pictures().getFirst().endMicros());
    }

    @Test
    void decode_noNextPage_endsWhenItsTimeIsOver() throws IOException {
        PictureScreen screen = decode(sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()));
        assertEquals(6_000_000, screen.pictures().getFirst().endMicros());
    }

    @Test
    void decode_regionNotSentAgain_isShownAsItWas() throws IOException {
        PictureScreen screen = decode(
                sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()), sample(3, page(1, 5, NORMAL, 7)));
        assertEquals(2, screen.pictures().size());
        assertEquals(WHITE, row(screen.pictures().getLast(), 0).getFirst());
        assertEquals(8_000_000, screen.pictures().getLast().endMicros());
    }

    @Test
    void decode_newEpoch_forgetsRegions() throws IOException {
        PictureScreen screen = decode(
                sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()),
                sample(3, page(1, 5, MODE_CHANGE, 7)));
        assertEquals(1, screen.pictures().size());
    }

    @Test
    void decode_pagesOfOthers_arePassedOver() throws IOException {
        PictureScreen screen = decode(
                sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()),
                sample(2, page(9, 5, MODE_CHANGE, 7)),
                sample(3, region(2, 7, 1, 0)));
        assertEquals(3_000_000, screen.pictures().getFirst().endMicros(), "the ancillary page counts, page 9 does not");
    }

    @Test
    void decode_largeCanvasWithAWindow_placesRegionsInTheWindow() throws IOException {
        byte[] display = segment(0x14, 1, 8, 0x07, 0x7f, 0x04, 0x37, 0, 50, 6, 0, 0, 60, 4, 0);
        PictureScreen screen = decode(sample(1, display, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white()));
        assertEquals(1920, screen.width());
        assertEquals(1080, screen.height());
        assertEquals(150, screen.pictures().getFirst().x());
        assertEquals(260, screen.pictures().getFirst().y());
    }

    @Test
    void decode_damagedAnywhere_losesNoMoreThanThatSample() throws IOException {
        byte[] good = sample(1, page(1, 5, MODE_CHANGE, 7), region(1, 7, 1, 0), white())
                .data();
        for (int at = 0; at < good.length; at++) {
            for (int value : new int[] {0, 0x0f, 0x7f, 0xff}) {
                byte[] damaged = good.clone();
                damaged[at] = (byte) value;
                SubtitleSample next = new SubtitleSample(9_000_000, 9_000_000, good);
                PictureScreen screen = decode(new SubtitleSample(1_000_000, 1_000_000, damaged), next);
                assertTrue(
                        screen.pictures().stream().anyMatch(picture -> picture.startMicros() == 9_000_000),
                        value + " at " + at);
            }
        }
    }

    private static PictureScreen decode(SubtitleSample... samples) {
        return DvbDecoder.decode(new SubtitleSamples(HEADER, List.of(samples), true));
    }

    private static SubtitleSample sample(int seconds, byte[]... segments) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] segment : segments) all.writeBytes(segment);
        all.writeBytes(segment(0x80, 1));
        return new SubtitleSample(seconds * 1_000_000L, seconds * 1_000_000L, all.toByteArray());
    }

    private static byte[] page(int page, int timeOutSeconds, int state, int... regions) {
        int[] content = new int[2 + 6 * regions.length];
        content[0] = timeOutSeconds;
        content[1] = state;
        for (int n = 0; n < regions.length; n++) {
            content[2 + 6 * n] = regions[n];
            content[5 + 6 * n] = 100;
            content[7 + 6 * n] = 200;
        }
        return segment(0x10, page, content);
    }

    /// With object 5 in its corner.
    private static byte[] region(int page, int number, int depth, int background) {
        return segment(0x11, page, number, 0, 0, 8, 0, 2, depth << 5 | depth << 2, 0, background, 0, 0, 5, 0, 0, 0, 0);
    }

    private static byte[] object(int page, int flags, int[] top, int[] bottom) {
        int[] content = new int[7 + top.length + bottom.length];
        content[1] = 5;
        content[2] = flags;
        content[4] = top.length;
        content[6] = bottom.length;
        System.arraycopy(top, 0, content, 7, top.length);
        System.arraycopy(bottom, 0, content, 7 + top.length, bottom.length);
        return segment(0x13, page, content);
    }

    /// Object 5 with one white pixel in each line.
    private static byte[] white() {
        return object(1, 0, new int[] {0x10, 0b01000000, 0}, new int[0]);
    }

    private static byte[] segment(int type, int page, int... content) {
        byte[] segment = new byte[6 + content.length];
        segment[0] = 0x0f;
        segment[1] = (byte) type;
        segment[3] = (byte) page;
        segment[5] = (byte) content.length;
        for (int n = 0; n < content.length; n++) segment[6 + n] = (byte) content[n];
        return segment;
    }

    private static List<Integer> row(SubtitlePicture picture, int row) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(picture.png()));
        return Arrays.stream(image.getRGB(0, row, image.getWidth(), 1, null, 0, image.getWidth()))
                .map(pixel -> pixel >>> 24 == 0 ? 0 : pixel)
                .boxed()
                .toList();
    }
}
