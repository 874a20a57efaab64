package com.viewra.plugins.packager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.testkit.Clips;
import com.viewra.testkit.SharedMedia;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Real encoder runs, packaged: what a player gets decodes without a complaint, and segments of a run that
/// started in the middle stand in for those of one that came from the start.
class TranscodedSegmentsTest {
    private static final int SOUND_FRAME = 1024;

    @TempDir
    private Path folder;

    static Stream<Path> clips() {
        return Stream.of(Clips.mp4(640, 360, "24000/1001", 6, 60), Clips.mkv(640, 360, "30000/1001", 6, 75));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void video_startedAtAnySegment_fitsTheRunFromZero(Path file) throws Exception {
        Probe probe = Probe.of(file, "V:0").orElseThrow();
        Run whole = Run.of(video(probe, 0, Speed.STEADY));
        int gop = gop(probe);
        assertFits(probe, whole, IntStream.range(1, whole.presented().size() / gop));
        assertEquals(whole.samples().size(), whole.decode(folder.resolve("whole.mp4"), ticks(probe, gop)));
    }

    @ParameterizedTest
    @MethodSource("clips")
    void sound_startedAtAnyFrame_fitsTheRunFromZero(Path file) throws Exception {
        Probe probe = Probe.of(file, "a:0").orElseThrow();
        Run whole = Run.of(sound(probe, originOf(probe), 0));
        assertSoundFits(probe, whole, IntStream.of(1, 2, 94, 188));
    }

    static Stream<Path> films() {
        return Stream.of(
                        "film/big-buck-bunny-1080p-5.1.mp4",
                        "film/counter-300s-320x240.mp4",
                        "film/open-movie-reel-720p-82s.mkv",
                        "film/sintel-trailer-720p.mp4",
                        "ts/film-ac3-10s.m2ts",
                        "ts/hevc-1080p-5.1.ts",
                        "ts/mpeg2-576i-broadcast.ts",
                        "ts/mpeg2-1080p-mp2.ts",
                        "ts/h264-no-initial-keyframe.ts",
                        "ts/h264-720p60-missing-keyframe-flags.ts",
                        "video/xvid-asp-mp3.avi",
                        "video/mpeg4-mp3.avi",
                        "video/vp6-mp3.flv",
                        "video/wmv2-wma.wmv",
                        "video/vfr-odd-size.mp4",
                        "video/rotated-90-5.1.mp4",
                        "video/elephants-dream-many-tracks.mkv")
                .map(name -> SharedMedia.folder("media").orElseThrow().resolve(name));
    }

    @ParameterizedTest
    @MethodSource("films")
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void realVideo_startedAtLaterSegments_fitsTheRunFromZero(Path file) throws Exception {
        Probe probe = Probe.of(file, "V:0").orElseThrow();
        Run whole = Run.of(video(probe, 0, Speed.FAST_START));
        int gop = gop(probe);
        int last = (whole.presented().size() - 1) / gop;
        assertFits(
                probe,
                whole,
                IntStream.of(1, last / 2, last)
                        .filter(index -> index > 0 && index <= last)
                        .distinct());
        assertEquals(whole.samples().size(), whole.decode(folder.resolve("whole.mp4"), ticks(probe, gop)));
    }

    @ParameterizedTest
    @MethodSource("films")
    @EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
    void realSound_startedInTheMiddle_fitsTheRunFromZero(Path file) throws Exception {
        Optional<Probe> found = Probe.of(file, "a:0");
        assumeTrue(found.isPresent());
        Run whole = Run.of(sound(found.get(), originOf(found.get()), 0));
        assertSoundFits(found.get(), whole, IntStream.of(whole.samples().size() / 2));
    }

    /// Times of Matroska are rounded to milliseconds, so where the sound ends may differ by a frame.
    private void assertSoundFits(Probe probe, Run whole, IntStream starts) throws Exception {
        assertEquals(grid(0, whole.samples().size()), whole.presented());
        assertEquals(whole.samples().size(), whole.decode(folder.resolve("whole.m4a"), 94 * SOUND_FRAME));
        for (int start : starts.toArray()) {
            Run late = Run.of(sound(probe, originOf(probe), start));
            assertEquals(grid(start, late.samples().size()), late.presented());
            assertEquals(whole.samples().size(), start + late.samples().size(), 1);
            assertArrayEquals(init(whole), init(late));
        }
    }

    private static List<Long> grid(int first, int frames) {
        return IntStream.range(first, first + frames)
                .mapToObj(frame -> (long) frame * SOUND_FRAME)
                .toList();
    }

    private static Rational originOf(Probe probe) {
        return Probe.of(probe.file(), "V:0").orElseThrow().start();
    }

    private void assertFits(Probe probe, Run whole, IntStream segments) throws Exception {
        int gop = gop(probe);
        for (int index : segments.toArray()) {
            Run late = Run.of(video(probe, (long) index * gop, Speed.FAST_START));
            List<Long> times = whole.presented();
            assertEquals(times.subList(index * gop, times.size()), late.presented(), "from segment " + index);
            assertArrayEquals(init(whole), init(late), "init of segment " + index);
            assertTrue(late.samples().getFirst().sync());
            assertEquals(keyframes(whole, index * ticks(probe, gop)), keyframes(late, 0));
        }
    }

    private static List<Long> keyframes(Run run, long fromTicks) {
        return run.samples().stream()
                .filter(sample -> sample.sync() && sample.presentationTicks() >= fromTicks)
                .map(Sample::presentationTicks)
                .toList();
    }

    private static byte[] init(Run run) throws Exception {
        return new CmafPackager().initSegment(run.format());
    }

    private static int gop(Probe probe) {
        return (int) Math.round(2 * probe.frameRate().toDouble());
    }

    private static long ticks(Probe probe, int frames) {
        return frames * probe.frameRate().denominator();
    }

    private static TranscodeRequest video(Probe probe, long frame, Speed speed) {
        var recipe = new VideoRecipe(
                Codec.H264, 320, 180, probe.frameRate(), gop(probe), 400_000, 30, false, probe.interlaced());
        return new TranscodeRequest("test", probe.file(), probe.picture(), recipe, probe.start(), frame, speed);
    }

    private static TranscodeRequest sound(Probe probe, Rational origin, long frame) {
        var recipe = new AudioRecipe(Codec.AAC, 48_000, 2, 128_000, SOUND_FRAME);
        return new TranscodeRequest("test", probe.file(), probe.sound(), recipe, origin, frame, Speed.STEADY);
    }
}
