package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Rational;
import com.viewra.api.media.VideoFormat;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackPlanTest {
    @ParameterizedTest
    @CsvSource({
        "24000/1001, 48",
        "24/1, 48",
        "25/1, 50",
        "30000/1001, 60",
        "30/1, 60",
        "50/1, 100",
        "60000/1001, 120",
        "60/1, 120"
    })
    void frameGrid_standardRates_coversEveryFrameOnce(String rate, int gopFrames) {
        Rational exact = rational(rate);
        FrameGrid grid = FrameGrid.of(VideoFormat.of(1920, 1080, exact));
        Random random = new Random(42);
        for (int i = 0; i < 200; i++) {
            double seconds = 0.01 + random.nextDouble() * 10_000;
            TrackPlan plan = grid.plan(seconds);
            long frames = Math.max(1, Math.round(seconds * exact.toDouble()));
            assertEquals(exact, grid.rate());
            assertEquals(exact.numerator(), plan.timescale());
            assertEquals(frames * exact.denominator(), plan.end(plan.segments() - 1));
            for (int k = 0; k < plan.segments() - 1; k++) assertEquals(gopFrames, plan.units(k));
            long last = plan.units(plan.segments() - 1);
            assertTrue(last <= gopFrames * 5 / 4, "last segment of " + last);
            assertTrue(plan.segments() == 1 || last >= gopFrames / 4, "last segment of " + last);
        }
    }

    @ParameterizedTest
    @CsvSource({"120/1, 60/1", "2997/125, 24000/1001", "1000/1, 30/1", "600/1, 30/1", "239/10, 239/10", "10/1, 10/1"})
    void frameGrid_oddRates_encodesAtASaneOne(String source, String encoded) {
        assertEquals(
                rational(encoded),
                FrameGrid.of(VideoFormat.of(640, 360, rational(source))).rate());
    }

    @Test
    void micros_sumOverAllSegments_isTheEndOfTheFilm() {
        TrackPlan plan = FrameGrid.of(VideoFormat.of(1280, 720, new Rational(24000, 1001)))
                .plan(7203.3);
        long sum = LongStream.range(0, plan.segments())
                .map(k -> plan.micros((int) k))
                .sum();
        assertEquals(plan.end(plan.segments() - 1) / 24000.0, sum / 1e6, 1e-6);
    }

    @ParameterizedTest
    @CsvSource({"48000, 1024, 0, 2002/1000", "44100, 1024, 0, 2/1", "48000, 1536, 500, 2/1", "44100, 1152, 0, 2/1"})
    void soundGrid_anyCodec_cutsBetweenFramesNearThePicture(int rate, long frame, long first, String cut) {
        for (double seconds : new double[] {0.02, 1.9, 2.0, 59.99, 3600.5}) {
            TrackPlan plan = new SoundGrid(rate, frame, first).plan(rational(cut), seconds);
            assertEquals(first, plan.start(0));
            for (int k = 0; k < plan.segments(); k++) {
                assertEquals(0, (plan.end(k) - first) % frame);
                if (k < plan.segments() - 1)
                    assertEquals((k + 1) * rational(cut).toDouble(), plan.end(k) / (double) rate, 0.51 * frame / rate);
            }
            assertEquals(Math.max(seconds, (first + frame) / (double) rate), plan.totalSeconds(), 1.0 * frame / rate);
        }
    }

    @Test
    void keyframeCuts_shortGroups_mergesToAboutFourSeconds() {
        long[] everySecond = LongStream.range(0, 60).map(s -> s * 1000).toArray();
        TrackPlan plan = new KeyframeCuts(1000).plan(everySecond, 60_000).orElseThrow();
        assertEquals(15, plan.segments());
        for (int k = 0; k < plan.segments(); k++) assertEquals(4.0, plan.seconds(k));
    }

    @Test
    void keyframeCuts_tenSecondGroups_cutsAtEachOne() {
        TrackPlan plan = new KeyframeCuts(1000)
                .plan(new long[] {0, 10_000, 20_000}, 20_300)
                .orElseThrow();
        assertEquals(2, plan.segments());
        assertEquals(20_300, plan.end(1));
    }

    @Test
    void keyframeCuts_oneKeyframeInAMinute_isNotOffered() {
        assertEquals(Optional.empty(), new KeyframeCuts(1000).plan(new long[] {0}, 60_000));
    }

    private static Rational rational(String text) {
        int slash = text.indexOf('/');
        return new Rational(Long.parseLong(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}
