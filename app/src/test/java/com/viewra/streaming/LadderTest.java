package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.VideoFormat;
import com.viewra.streaming.Ladder.Rung;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LadderTest {
    private static final Rational RATE = new Rational(24, 1);

    @Test
    void of_fullHd_hasTheFourStandardRungs() {
        assertEquals(
                List.of(
                        new Rung(1920, 1080, 5_000_000, 40),
                        new Rung(1280, 720, 2_800_000, 31),
                        new Rung(854, 480, 1_400_000, 30),
                        new Rung(640, 360, 800_000, 30)),
                Ladder.of(VideoFormat.of(1920, 1080, RATE), RATE).rungs());
    }

    @ParameterizedTest
    @CsvSource({
        "3840, 2160, 1920x1080 1280x720 854x480 640x360",
        "1280, 720, 1280x720 854x480 640x360",
        "1920, 800, 1920x800 1728x720 1152x480 864x360",
        "720, 576, 720x576 600x480 450x360",
        "320, 240, 320x240",
        "161, 121, 160x120",
        "3026, 1386, 1916x878 1572x720 1048x480 786x360",
        "720, 1280, 608x1080 406x720 270x480 202x360"
    })
    void of_anySize_isNeverLargerThanTheSourceAndEven(int width, int height, String expected) {
        assertEquals(expected, sizes(VideoFormat.of(width, height, RATE)));
    }

    @Test
    void of_anamorphicAndRotated_isAsShown() {
        VideoFormat wide = new VideoFormat(
                640, 360, new Rational(2, 1), 0, Optional.of(RATE), "High", 30, 8, DynamicRange.SDR, false);
        VideoFormat turned =
                new VideoFormat(1280, 720, Rational.ONE, 90, Optional.of(RATE), "High", 30, 8, DynamicRange.SDR, false);
        assertEquals("1280x360", sizes(wide));
        assertEquals("608x1080 406x720 270x480 202x360", sizes(turned));
    }

    private static String sizes(VideoFormat format) {
        return Ladder.of(format, RATE).rungs().stream()
                .map(r -> r.width() + "x" + r.height())
                .collect(Collectors.joining(" "));
    }
}
