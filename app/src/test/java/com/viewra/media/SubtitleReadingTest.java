package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.media.matroska.MatroskaReader;
import com.viewra.media.mp4.Mp4Reader;
import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Subtitles in files that FFmpeg wrote: one every two seconds, `line 0` from 0.5 s to 1.75 s. Its Matroska
/// begins 21 ms later, with what AAC needs to get going.
class SubtitleReadingTest {
    private static final int LINES = 60;
    private static final long SECOND = 1_000_000;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mkv, srt", "mkv, ass", "mkv, webvtt", "mp4, mov_text"})
    void subtitles_notedByTheContainer_areAllReadWhateverWasAskedFor(String container, String codec) throws Exception {
        SubtitleSamples read = read(film(container, codec), 10 * SECOND, 12 * SECOND);
        assertTrue(read.whole());
        assertEquals(LINES, read.samples().size());
        for (int n = 0; n < LINES; n++) {
            SubtitleSample sample = read.samples().get(n);
            assertEquals(n * 2 + 0.5, sample.startMicros() / 1e6, 0.03);
            assertEquals(n * 2 + 1.75, sample.endMicros() / 1e6, 0.03);
            assertTrue(text(sample).endsWith("line " + n), text(sample));
        }
        assertEquals(codec.equals("ass"), new String(read.header(), StandardCharsets.UTF_8).contains("[V4+ Styles]"));
    }

    @Test
    void subtitles_notedNowhere_areReadAroundTheStretch() throws Exception {
        SubtitleSamples read = read(film("mkv", "srt", "-live", "1"), 41 * SECOND, 45 * SECOND);
        assertFalse(read.whole());
        assertEquals(
                List.of("line 20", "line 21", "line 22"),
                read.samples().stream().map(SubtitleReadingTest::text).toList());
    }

    @Test
    void subtitles_trackThatIsNone_areNone() throws Exception {
        assertTrue(subtitles(film("mkv", "srt"), 0).isEmpty());
        assertTrue(subtitles(film("mkv", "srt"), 9).isEmpty());
        assertTrue(subtitles(film("mp4", "mov_text"), 0).isEmpty());
    }

    @Test
    void subtitles_fileCutInTheMiddle_givesNoGarbage() throws Exception {
        Path film = film("mkv", "srt");
        byte[] bytes = Files.readAllBytes(film);
        for (int part = 1; part < 20; part++) {
            Files.write(film, java.util.Arrays.copyOf(bytes, bytes.length / 20 * part));
            try {
                subtitles(film, 2)
                        .ifPresent(read -> read.samples()
                                .forEach(sample -> assertTrue(text(sample).startsWith("line "), text(sample))));
            } catch (MediaException e) {
                assertFalse(String.valueOf(e.getMessage()).isBlank());
            }
        }
    }

    private static SubtitleSamples read(Path film, long fromMicros, long toMicros)
            throws IOException, InterruptedException {
        ContainerReader reader = reader(film);
        return reader.subtitles(film, reader.read(film), 2, fromMicros, toMicros)
                .orElseThrow();
    }

    private static Optional<SubtitleSamples> subtitles(Path film, int track) throws IOException, InterruptedException {
        ContainerReader reader = reader(film);
        return reader.subtitles(film, reader.read(film), track, 0, 200 * SECOND);
    }

    private static ContainerReader reader(Path film) {
        return film.toString().endsWith(".mp4") ? new Mp4Reader() : new MatroskaReader();
    }

    private static String text(SubtitleSample sample) {
        return new String(sample.data(), StandardCharsets.UTF_8);
    }

    private Path film(String container, String codec, String... options) throws IOException {
        StringBuilder srt = new StringBuilder();
        for (int n = 0; n < LINES; n++)
            srt.append("%d\n00:%02d:%02d,500 --> 00:%02d:%02d,750\nline %d\n\n"
                    .formatted(n + 1, n * 2 / 60, n * 2 % 60, (n * 2 + 1) / 60, (n * 2 + 1) % 60, n));
        Path text = Files.writeString(folder.resolve("lines.srt"), srt);
        Path film = folder.resolve("film." + container);
        List<String> command = new ArrayList<>(List.of(Clips.ffmpeg().toString(), "-v", "error", "-y", "-i"));
        command.addAll(List.of(Clips.mp4(320, 240, "25", 120, 250).toString(), "-i", text.toString()));
        command.addAll(List.of("-map", "0", "-map", "1", "-c", "copy", "-c:s", codec));
        command.addAll(List.of(options));
        command.add(film.toString());
        Clips.run(command);
        return film;
    }
}
