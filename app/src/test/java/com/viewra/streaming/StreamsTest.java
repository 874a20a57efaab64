package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The whole engine on clips that FFmpeg made: real reader, encoder, packager and store.
class StreamsTest {
    private static final RenditionId ENCODED = new RenditionId.VideoH264(0, 240);
    private static final RenditionId COPIED = new RenditionId.VideoCopy(0);
    private static final RenditionId SOUND = new RenditionId.AudioAac(1, 2);
    private static final RenditionId COPIED_SOUND = new RenditionId.AudioCopy(1);

    @TempDir
    Path folder;

    private Path film;

    @BeforeEach
    void makeClip() {
        film = Clips.mkv(320, 240, "24000/1001", 9, 72);
    }

    @ParameterizedTest
    @ValueSource(strings = {"24000/1001", "25", "30000/1001", "50", "60000/1001"})
    void streams_anyRate_decodeWithEveryFrame(String rate) throws Exception {
        Path clip = Clips.mp4(320, 240, rate, 5, 60);
        long frames = DecodedVideo.of(clip, "v:0").frames();
        try (RealStreams real = new RealStreams(folder)) {
            for (RenditionId rendition : List.of(COPIED, ENCODED)) {
                Path whole = real.fetch(clip, rendition, folder);
                assertEquals("", DecodedVideo.complaints(whole));
                DecodedVideo decoded = DecodedVideo.of(whole, "v:0");
                assertEquals(frames, decoded.frames(), rendition + " at " + rate);
            }
        }
    }

    @Test
    void hls_openedByAPlayer_decodesToTheEnd() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path site = Files.createDirectories(folder.resolve("site"));
            Offer offer = real.everything(film);
            Files.writeString(site.resolve("master.m3u8"), real.streams.hlsMaster(film, offer));
            for (RenditionId rendition : offer.renditions()) publish(real, rendition, site);
            assertEquals("", DecodedVideo.complaints(site.resolve("master.m3u8")));
            double end = DecodedVideo.of(site.resolve("master.m3u8"), "v:0").endSeconds();
            assertEquals(9, end, 0.15); // ffprobe shows pictures with reordering up to two frames late
        }
    }

    private void publish(RealStreams real, RenditionId rendition, Path site) throws Exception {
        Path to = Files.createDirectories(site.resolve(rendition.toString()));
        Files.writeString(to.resolve("index.m3u8"), real.streams.hlsMedia(film, rendition));
        Files.copy(real.streams.initSegment(film, rendition).file(), to.resolve("init.mp4"));
        for (int k = 0; k < real.segments(film, rendition); k++)
            Files.copy(real.streams.segment(film, rendition, k).file(), to.resolve(k + ".m4s"));
    }

    @Test
    void segment_secondViewerAfterARestart_startsNoEncoder() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            real.fetch(film, ENCODED, folder);
            assertTrue(real.streams.figures().encodersStarted() > 0);
        }
        try (RealStreams real = new RealStreams(folder)) {
            real.fetch(film, ENCODED, folder);
            assertEquals(0, real.streams.figures().encodersStarted());
        }
    }

    @Test
    void segment_fileMovedAndRenamed_startsNoEncoder() throws Exception {
        Path before = Files.copy(film, folder.resolve("before.mkv"));
        try (RealStreams real = new RealStreams(folder)) {
            real.fetch(before, ENCODED, folder);
        }
        Path after = Files.createDirectories(folder.resolve("elsewhere")).resolve("after.mkv");
        Files.move(before, after);
        Files.setLastModifiedTime(after, FileTime.fromMillis(0));
        try (RealStreams real = new RealStreams(folder)) {
            real.fetch(after, ENCODED, folder);
            assertEquals(0, real.streams.figures().encodersStarted());
        }
    }

    @Test
    void segment_tenViewersAtOnce_shareOneHead() throws Exception {
        try (RealStreams real = new RealStreams(folder);
                ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> watching = Collections.nCopies(10, () -> watch(real));
            for (Future<Long> watched : viewers.invokeAll(watching)) assertTrue(watched.get() > 0);
            assertEquals(1, real.streams.figures().headsStarted());
            long encoders = real.streams.figures().encodersStarted();
            for (Future<Long> again : viewers.invokeAll(watching)) assertTrue(again.get() > 0);
            assertEquals(encoders, real.streams.figures().encodersStarted(), "watched again");
        }
    }

    /// Plays the whole film.
    private long watch(RealStreams real) throws IOException, InterruptedException {
        long bytes = real.streams.initSegment(film, ENCODED).sizeBytes();
        for (int k = 0; k < real.segments(film, ENCODED); k++)
            bytes += real.streams.segment(film, ENCODED, k).sizeBytes();
        return bytes;
    }

    @Test
    void segment_encodedAloneOrInAFullRun_hasTheSameFrames() throws Exception {
        Path full = folder.resolve("full");
        Path cold = folder.resolve("cold");
        for (RenditionId rendition : List.of(ENCODED, SOUND)) {
            try (RealStreams all = new RealStreams(full);
                    RealStreams one = new RealStreams(cold)) {
                all.fetch(film, rendition, folder);
                for (int k : new int[] {3, 1}) {
                    assertEquals(alone(all, rendition, k), alone(one, rendition, k), rendition + " " + k);
                    assertArrayEquals(init(all, rendition), init(one, rendition));
                }
            }
        }
    }

    /// What one segment decodes to, with nothing but the init segment before it.
    private DecodedVideo alone(RealStreams real, RenditionId rendition, int segment) throws Exception {
        Path file = folder.resolve("one.mp4");
        Files.write(file, init(real, rendition));
        Files.write(
                file,
                Files.readAllBytes(
                        real.streams.segment(film, rendition, segment).file()),
                StandardOpenOption.APPEND);
        return DecodedVideo.of(file, rendition.equals(SOUND) ? "a:0" : "v:0");
    }

    private byte[] init(RealStreams real, RenditionId rendition) throws IOException, InterruptedException {
        return Files.readAllBytes(real.streams.initSegment(film, rendition).file());
    }

    @Test
    void segment_copiedAloneOrInAFullRun_hasTheSameBytes() throws Exception {
        for (RenditionId rendition : List.of(COPIED, COPIED_SOUND)) {
            try (RealStreams all = new RealStreams(folder.resolve("full-" + rendition));
                    RealStreams one = new RealStreams(folder.resolve("cold-" + rendition))) {
                all.fetch(film, rendition, folder);
                int last = all.segments(film, rendition) - 1;
                assertArrayEquals(
                        Files.readAllBytes(
                                all.streams.segment(film, rendition, last).file()),
                        Files.readAllBytes(
                                one.streams.segment(film, rendition, last).file()));
            }
        }
    }

    @Test
    void subtitles_embeddedText_isOnTheFilmsClock() throws Exception {
        Path srt = folder.resolve("a.srt");
        Files.writeString(srt, "1\n00:00:01,500 --> 00:00:02,500\nGrüße\n\n");
        Path subtitled = folder.resolve("subtitled.mkv");
        Clips.run(List.of(
                Clips.ffmpeg().toString(),
                "-v",
                "error",
                "-i",
                Clips.mp4(320, 240, "25", 5, 60).toString(),
                "-i",
                srt.toString(),
                "-map",
                "0:v",
                "-map",
                "1",
                "-c",
                "copy",
                subtitled.toString()));
        try (RealStreams real = new RealStreams(folder)) {
            String text = real.streams.texts().whole(subtitled, "1");
            assertTrue(text.startsWith("WEBVTT"), text);
            assertTrue(text.contains("00:00:01.500 --> 00:00:02.500\nGrüße"), text);
        }
    }
}
