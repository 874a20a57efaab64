package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import com.viewra.testkit.PgsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Subtitles drawn into the pictures of a black film, frame by frame.
class BurnInTest {
    private static final int RATE = 24;
    private static final int GOP = 48;
    private static final RenditionId PLAIN = new RenditionId.VideoH264(0, 360);
    private static final RenditionId BURNED = new RenditionId.VideoH264(0, 360).burning(2);

    /// Inside of the white box of [PgsFile] on a film of 640 by 360, as FFmpeg crops.
    private static final String BOX = "crop=16:6:302:327";

    /// A part of the film that no subtitle covers.
    private static final String ELSEWHERE = "crop=16:6:100:100";

    private static final int PIXELS = 16 * 6;

    /// When the box is there; the second over several segments, the third across two stretches of subtitles.
    private static final double[][] SHOWN = {{1, 3}, {5, 12.5}, {58, 62}, {65, 66}};

    @TempDir
    Path folder;

    @Test
    void segment_wholeFilm_hasTheSubtitlesOnExactlyTheirFrames() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = film();
            List<Integer> shown = brightness(real.fetch(film, BURNED, folder), BOX);
            assertEquals(expected(0, 70 * RATE), lit(shown));
            assertTrue(
                    brightness(real.fetch(film, BURNED, folder), ELSEWHERE).stream()
                            .allMatch(luma -> luma < 32),
                    "nothing else is drawn");
        }
    }

    /// Whatever was begun before a segment is on it, also if nothing of the film was read before.
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 6, 29, 30, 31, 32, 34})
    void segment_firstOfANewStart_hasTheSubtitlesOnExactlyTheirFrames(int segment) throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path alone = folder.resolve("segment.mp4");
            Path film = film();
            byte[] media = Files.readAllBytes(
                    real.streams.segment(film, BURNED, segment).file());
            byte[] init =
                    Files.readAllBytes(real.streams.initSegment(film, BURNED).file());
            try (var out = Files.newOutputStream(alone)) {
                out.write(init);
                out.write(media);
            }
            assertEquals(expected(segment * GOP, (segment + 1) * GOP), lit(brightness(alone, BOX)));
        }
    }

    /// Other containers are read through FFmpeg, on a clock that does not begin at zero.
    @ParameterizedTest
    @ValueSource(strings = {"film.m2ts copy", "film.ts dvbsub", "film.mkv dvdsub"})
    void segment_otherKindsOfSubtitles_areDrawnToo(String kind) throws Exception {
        String[] nameAndCodec = kind.split(" ", -1);
        Path film = PgsFile.recode(film(), nameAndCodec[1], folder.resolve(nameAndCodec[0]));
        try (RealStreams real = new RealStreams(folder)) {
            List<Boolean> lit = lit(brightness(real.fetch(film, BURNED, folder), BOX));
            assertFalse(lit.get(RATE / 2));
            assertTrue(lit.get(2 * RATE));
            assertTrue(lit.get(6 * RATE));
            assertTrue(lit.get(60 * RATE));
        }
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang guard, not a measurement
    void segment_plainAndBurned_areDifferentThingsEachMadeOnce() throws Exception {
        Path film = film();
        try (RealStreams real = new RealStreams(folder)) {
            var plain = real.streams.segment(film, PLAIN, 1);
            var burned = real.streams.segment(film, BURNED, 1);
            assertNotEquals(plain.key(), burned.key());
            assertEquals(burned.key(), real.streams.segment(film, BURNED, 1).key());
            awaitMade(real, BURNED, 1);
            awaitMade(real, PLAIN, 1);
            assertEquals(1, made(real, BURNED, 1));
            assertEquals(1, made(real, PLAIN, 1));
        }
        try (RealStreams again = new RealStreams(folder)) {
            again.streams.segment(film, BURNED, 1);
            assertEquals(0, made(again, BURNED, 1), "another start takes it from the store");
        }
    }

    /// What was made is handed on before it is told of.
    private static void awaitMade(RealStreams real, RenditionId rendition, int segment) {
        while (made(real, rendition, segment) == 0) Thread.onSpinWait();
    }

    private static long made(RealStreams real, RenditionId rendition, int segment) {
        return real.events.stream()
                .filter(event -> event instanceof StreamingEvent.SegmentReady ready
                        && ready.rendition().equals(rendition)
                        && ready.segment() == segment)
                .count();
    }

    @Test
    void rendition_tracksThatAreNoPictures_areNotThere() throws Exception {
        Path film = film();
        try (RealStreams real = new RealStreams(folder)) {
            for (int track : List.of(0, 1, 7)) {
                RenditionId none = new RenditionId.VideoH264(0, 360).burning(track);
                assertThrows(NotThereException.class, () -> real.streams.segment(film, none, 0));
                assertTrue(real.streams.storedSegment(film, none, 0).isEmpty());
            }
            assertFalse(real.streams.of(film).contains(BURNED), "copies and other manifests do not know it");
        }
    }

    @Test
    void master_burned_listsThemAndBeginsWithNoOtherText() throws Exception {
        Path film = folder.resolve("both.mkv");
        Path text = Files.writeString(folder.resolve("lines.srt"), "1\n00:00:01,000 --> 00:00:02,000\nHello\n");
        Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-v",
                "error",
                "-i",
                "" + film(),
                "-i",
                "" + text,
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-metadata:s:s:1",
                "language=eng",
                "" + film));
        try (RealStreams real = new RealStreams(folder)) {
            real.preferences = new TrackPreferences(List.of("en"), TrackPreferences.Subtitles.ALWAYS);
            Offer plain = new Offer(List.of(PLAIN));
            assertTrue(real.streams.hlsMaster(film, plain).contains("NAME=\"English\",LANGUAGE=\"en\",DEFAULT=YES"));
            String master = real.streams.hlsMaster(film, plain.burning(2));
            assertTrue(master.contains("NAME=\"English\",LANGUAGE=\"en\",DEFAULT=NO"), master);
            assertTrue(master.contains("\nv0-h264-360-burn2/index.m3u8\n"), master);
        }
    }

    private static List<Boolean> expected(int fromFrame, int toFrame) {
        return IntStream.range(fromFrame, toFrame)
                .mapToObj(frame -> {
                    double seconds = (double) frame / RATE;
                    for (double[] each : SHOWN) if (seconds >= each[0] && seconds < each[1]) return true;
                    return false;
                })
                .toList();
    }

    private static List<Boolean> lit(List<Integer> brightness) {
        return brightness.stream().map(luma -> luma > 128).toList();
    }

    /// Of a part of every frame, on average.
    private List<Integer> brightness(Path file, String part) throws IOException {
        Path pixels = folder.resolve("pixels");
        Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-v",
                "error",
                "-y",
                "-i",
                "" + file,
                "-an",
                "-vf",
                part + ",format=gray",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "" + pixels));
        byte[] all = Files.readAllBytes(pixels);
        List<Integer> frames = new ArrayList<>();
        for (int at = 0; at < all.length; at += PIXELS) {
            int sum = 0;
            for (int n = 0; n < PIXELS; n++) sum += all[at + n] & 0xff;
            frames.add(sum / PIXELS);
        }
        return frames;
    }

    private Path film() throws IOException {
        Path black = Clips.make(
                "black-640x360-24-70s.mp4",
                "-f",
                "lavfi",
                "-i",
                "color=black:size=640x360:rate=24:duration=70",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=70",
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "60",
                "-c:a",
                "aac");
        PgsFile subtitles = new PgsFile();
        for (double[] each : SHOWN) subtitles.show(each[0], 600, 650).clear(each[1]);
        return subtitles.film(folder, black, "copy");
    }
}
