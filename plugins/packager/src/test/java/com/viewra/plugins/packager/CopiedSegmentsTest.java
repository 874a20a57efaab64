package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.Track;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Tracks copied by FFmpeg, packaged.
class CopiedSegmentsTest {
    @TempDir
    private Path folder;

    @Test
    void picture_fromTheMiddle_startsAtTheLastKeyframeNotAfterIt() throws Exception {
        Track track = Probe.of(clip(), "V:0").orElseThrow().picture();
        Run late = Run.of(request(clip(), track, start(clip()), 5000));
        assertEquals(4 * 90_000, late.samples().getFirst().presentationTicks());
        assertTrue(late.samples().getFirst().sync());
    }

    @Test
    void picture_fromTheMiddle_isTheEndOfTheRunFromZero() throws Exception {
        Track track = Probe.of(clip(), "V:0").orElseThrow().picture();
        assertIsEndOfWhole(clip(), track, 5000);
    }

    @Test
    void sound_fromTheMiddle_isTheEndOfTheRunFromZero() throws Exception {
        assertIsEndOfWhole(clip(), Probe.of(clip(), "a:0").orElseThrow().sound(), 5000);
    }

    static Stream<Path> streams() {
        return Stream.of("film-ac3-10s.m2ts", "hevc-1080p-5.1.ts", "h264-720p60-missing-keyframe-flags.ts")
                .map(name -> SharedMedia.folder("media").orElseThrow().resolve("ts/" + name));
    }

    @ParameterizedTest
    @MethodSource("streams")
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void realStream_copied_decodesToEveryFrame(Path file) throws Exception {
        Track picture = Probe.of(file, "V:0").orElseThrow().picture();
        Track sound = Probe.of(file, "a:0").orElseThrow().sound();
        assertIsEndOfWhole(file, picture, 3000);
        assertIsEndOfWhole(file, sound, 3000);
    }

    private void assertIsEndOfWhole(Path file, Track track, long milliseconds) throws Exception {
        Run whole = Run.of(request(file, track, start(file), 0));
        Run late = Run.of(request(file, track, start(file), milliseconds));
        List<Sample> end = whole.samples()
                .subList(
                        whole.samples().size() - late.samples().size(),
                        whole.samples().size());
        assertEquals(times(end), times(late.samples()));
        for (int i = 0; i < end.size(); i++)
            assertArrayEquals(end.get(i).data(), late.samples().get(i).data());
        assertEquals(whole.format(), late.format());
        assertEquals(whole.samples().size(), whole.decode(folder.resolve("whole.mp4"), 1));
    }

    private static List<Long> times(List<Sample> samples) {
        return samples.stream().map(Sample::presentationTicks).toList();
    }

    private static Rational start(Path file) {
        return Probe.of(file, "V:0").orElseThrow().start();
    }

    private static TranscodeRequest request(Path file, Track track, Rational origin, long milliseconds) {
        return new TranscodeRequest("test", file, track, new CopyRecipe(), origin, milliseconds, Speed.STEADY);
    }

    /// Key frames every two seconds.
    private static Path clip() {
        return Clips.make(
                "film.ts",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=25:duration=8",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000:duration=8",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-g",
                "50",
                "-sc_threshold",
                "0",
                "-c:a",
                "aac");
    }
}
