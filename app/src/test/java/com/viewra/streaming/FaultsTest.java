package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong in life, done to the real engine with the real FFmpeg.
@Timeout(value = 90, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a hang guard
class FaultsTest {
    private static final RenditionId ENCODED = new RenditionId.VideoH264(0, 360);

    private static final HeadTiming IMPATIENT = new HeadTiming(
            Duration.ofSeconds(20),
            Duration.ofSeconds(5),
            Duration.ofMillis(300),
            Duration.ofSeconds(2),
            Duration.ofMillis(900));

    @TempDir
    Path folder;

    private final ExecutorService viewers = Executors.newVirtualThreadPerTaskExecutor();
    private Path film;

    @BeforeEach
    void copyFilm() throws IOException {
        film = Files.copy(Clips.mp4(640, 360, "25", 90, 250), folder.resolve("film.mp4"));
    }

    @AfterEach
    void stop() {
        viewers.shutdownNow();
    }

    @Test
    void segment_twentyRapidSeeks_leaveOneEncoderAtMost() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            real.streams.segment(film, ENCODED, 0); // somebody was watching from the start
            Future<Blob> seek = ask(real, 3);
            for (int n = 1; n <= 20; n++) {
                Future<Blob> before = seek;
                seek = ask(real, (n * 17) % 45);
                before.cancel(true);
            }
            assertTrue(seek.get().sizeBytes() > 0);
            while (encoders().size() > 1) Thread.onSpinWait();
        }
        while (!encoders().isEmpty()) Thread.onSpinWait();
    }

    @Test
    void segment_encoderIsKilledInTheMiddle_isMadeByAnother() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Future<Blob> segment = ask(real, 20);
            while (encoders().isEmpty()) Thread.onSpinWait();
            encoders().forEach(ProcessHandle::destroyForcibly);
            Path file = segment.get().file();
            Path whole = folder.resolve("one.mp4");
            Files.write(
                    whole,
                    Files.readAllBytes(real.streams.initSegment(film, ENCODED).file()));
            Files.write(whole, Files.readAllBytes(file), StandardOpenOption.APPEND);
            assertEquals("", DecodedVideo.complaints(whole));
            assertEquals(50, DecodedVideo.of(whole, "v:0").frames());
        }
    }

    @Test
    void segment_groupOfPicturesIsDamaged_isWholeAllTheSame() throws Exception {
        try (RandomAccessFile bytes = new RandomAccessFile(film.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            bytes.write(new byte[30_000]);
        }
        try (RealStreams real = new RealStreams(folder)) {
            Path whole = folder.resolve("some.mp4");
            Files.write(
                    whole,
                    Files.readAllBytes(real.streams.initSegment(film, ENCODED).file()));
            for (int k = 20; k < 25; k++)
                Files.write(
                        whole,
                        Files.readAllBytes(
                                real.streams.segment(film, ENCODED, k).file()),
                        StandardOpenOption.APPEND);
            assertEquals("", DecodedVideo.complaints(whole));
            assertEquals(250, DecodedVideo.of(whole, "v:0").frames());
        }
    }

    @Test
    void offer_smallMachine_namesWhatItCanDoAndMakesTheRestAllTheSame() throws Exception {
        Path large = Clips.mp4(1920, 1080, "60", 3, 60);
        try (RealStreams real = new RealStreams(folder)) {
            boolean small = Runtime.getRuntime().availableProcessors() < 8;
            RenditionId full = new RenditionId.VideoH264(0, 1080);
            assertEquals(!small, real.streams.offered(large).contains(full));
            assertTrue(real.streams.offered(large).stream().anyMatch(RenditionId.VideoH264.class::isInstance));
            assertTrue(real.streams.segment(large, full, 0).sizeBytes() > 0);
        }
    }

    @Test
    void segment_sourceIsRemoved_saysSoAndPlaysOnWhenItIsBack() throws Exception {
        Path aside = folder.resolve("aside.mp4");
        try (RealStreams real = new RealStreams(folder)) {
            real.streams.segment(film, ENCODED, 0);
            Files.move(film, aside);
            MediaException e = assertThrows(MediaException.class, () -> real.streams.segment(film, ENCODED, 30));
            assertEquals(MediaException.Code.SOURCE_UNREADABLE, e.code());
            assertTrue(String.valueOf(e.getMessage()).contains("not exist any more"), e.getMessage());
            Files.move(aside, film);
            assertTrue(real.streams.segment(film, ENCODED, 30).sizeBytes() > 0);
        }
    }

    @Test
    void segment_encoderStandsStill_isEndedAndMadeByAnother() throws Exception {
        Path ffmpeg =
                ffmpeg("if [ ! -e %1$s ]; then touch %1$s; kill -STOP $$; fi".formatted(folder.resolve("stopped")));
        try (RealStreams real = new RealStreams(folder, ffmpeg, IMPATIENT)) {
            assertTrue(real.streams.segment(film, ENCODED, 20).sizeBytes() > 0);
            assertTrue(real.events.stream().anyMatch(StreamingEvent.SourceStalled.class::isInstance), "nobody is told");
        }
        while (!encoders().isEmpty()) Thread.onSpinWait();
    }

    @Test
    void segment_sourceTrickles_saysSoAndPlaysOnWhenItFlowsAgain() throws Exception {
        Path dry = Files.createFile(folder.resolve("dry"));
        Path ffmpeg =
                ffmpeg("if [ -e %s ]; then %s \"$@\" | head -c 2000; sleep 600; fi".formatted(dry, Clips.ffmpeg()));
        try (RealStreams real = new RealStreams(folder, ffmpeg, IMPATIENT)) {
            MediaException e = assertThrows(MediaException.class, () -> real.streams.segment(film, ENCODED, 20));
            assertEquals(MediaException.Code.TIMED_OUT, e.code());
            assertTrue(String.valueOf(e.getMessage()).contains("too slowly"), e.getMessage());
            Files.delete(dry);
            assertTrue(real.streams.segment(film, ENCODED, 20).sizeBytes() > 0);
        }
    }

    @Test
    void offer_encoderTurnsOutTooSlowForASize_leavesItOutAndSaysSo() throws Exception {
        Path large = Clips.mp4(854, 480, "25", 60, 50);
        RenditionId slow = new RenditionId.VideoH264(0, 480);
        Path ffmpeg = ffmpeg("scale=854:480", "exec %s -readrate 1 \"$@\"".formatted(Clips.ffmpeg()));
        try (RealStreams real = new RealStreams(folder, ffmpeg, HeadTiming.USUAL)) {
            assertTrue(real.streams.offered(large).contains(slow));
            for (int k = 0; real.events.stream().noneMatch(StreamingEvent.RenditionTooSlow.class::isInstance); k++)
                real.streams.segment(large, slow, k);
            assertFalse(real.streams.offered(large).contains(slow));
            assertTrue(real.streams.offered(large).contains(ENCODED), "one that is quick enough stays");
        }
    }

    /// One that does something else first when it works on the film.
    private Path ffmpeg(String first) throws IOException {
        return ffmpeg(film.toString(), first);
    }

    /// One that does something else first when an argument says this.
    private Path ffmpeg(String argument, String first) throws IOException {
        String script = """
                #!/bin/sh
                export LD_LIBRARY_PATH=%s
                case "$*" in *%s*) %s ;; esac
                exec %s "$@"
                """.formatted(Clips.ffmpeg().getParent(), argument, first, Clips.ffmpeg());
        Path ffmpeg = Files.writeString(folder.resolve("ffmpeg"), script);
        assertTrue(ffmpeg.toFile().setExecutable(true));
        return ffmpeg;
    }

    @Test
    void segment_viewerPauses_encoderWaitsWithoutWork() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            real.streams.segment(film, ENCODED, 0);
            while (!isMade(real, RenditionHeads.READ_AHEAD)) Thread.onSpinWait();
            Duration before = null;
            for (Duration now = work(); !now.equals(before); now = work()) {
                before = now;
                TimeUnit.MILLISECONDS.sleep(300); // in which a busy encoder would have worked
            }
            assertFalse(encoders().isEmpty(), "it is there to go on");
            assertFalse(isMade(real, 40), "it went on without viewers");
        }
    }

    private static boolean isMade(RealStreams real, int segment) {
        return real.events.stream()
                .anyMatch(event -> event instanceof StreamingEvent.SegmentReady made && made.segment() == segment);
    }

    /// Processor time of the encoders so far.
    private Duration work() {
        return encoders().stream()
                .flatMap(encoder -> encoder.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    private Future<Blob> ask(RealStreams real, int segment) {
        Callable<Blob> request = () -> real.streams.segment(film, ENCODED, segment);
        return viewers.submit(request);
    }

    /// The programs that work on the film.
    private List<ProcessHandle> encoders() {
        return ProcessHandle.current()
                .descendants()
                .filter(child -> child.info().commandLine().orElse("").contains("file:" + film))
                .filter(ProcessHandle::isAlive)
                .toList();
    }
}
