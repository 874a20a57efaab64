package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.WebVtt;
import com.viewra.testkit.Clips;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"mkv, srt", "mkv, ass", "mp4, mov_text"})
    void segment_filmWithSubtitles_hasThoseOfItsStretchOnTheFilmsClock(String container, String codec)
            throws Exception {
        Path film = film(container, codec);
        try (RealStreams real = new RealStreams(folder)) {
            int index = real.reader.read(film).subtitles().getFirst().index();
            Texts texts = real.streams.texts();
            List<Cue> first = WebVtt.parse(texts.segment(film, "" + index, 0));
            List<Cue> second = WebVtt.parse(texts.segment(film, "" + index, 1));
            assertEquals(List.of("one", "across"), first.stream().map(Cue::text).toList());
            assertEquals(
                    List.of("across", "two"), second.stream().map(Cue::text).toList());
            assertEquals(1.0, first.getFirst().startMicros() / 1e6, 0.05);
            assertEquals(65.0, second.getLast().startMicros() / 1e6, 0.05);
            assertEquals(66.5, second.getLast().endMicros() / 1e6, 0.05);
            assertThrows(NotThereException.class, () -> texts.segment(film, "" + index, 2));
            assertThrows(NotThereException.class, () -> texts.segment(film, "0", 0));
        }
    }

    /// As of containers that are not read here.
    @Test
    void ffmpeg_stretchInTheMiddle_isOnTheFilmsClock() throws Exception {
        Path film = film("mkv", "srt");
        try (RealStreams real = new RealStreams(folder)) {
            FfmpegTexts ffmpeg = new FfmpegTexts(real.tools);
            List<Cue> cues = ffmpeg.track(film, 2, 21_000, 60_000_000, 70_000_000);
            assertEquals(List.of("across", "two"), cues.stream().map(Cue::text).toList());
            assertEquals(65.0, cues.getLast().startMicros() / 1e6, 0.002);
        }
    }

    @Test
    void playlist_filmOf70Seconds_hasTwoSegmentsThatAddUp() throws Exception {
        Path film = film("mkv", "srt");
        try (RealStreams real = new RealStreams(folder)) {
            String playlist = real.streams.texts().playlist(film, "2");
            assertTrue(playlist.contains("#EXTINF:60.000000,\n0.vtt\n#EXTINF:10."), playlist);
            assertTrue(playlist.endsWith("1.vtt\n#EXT-X-ENDLIST\n"), playlist);
        }
    }

    @Test
    void hlsMaster_viewerWhoUnderstandsTheSubtitlesOnly_beginsWithThem() throws Exception {
        Path film = film("mkv", "srt");
        try (RealStreams real = new RealStreams(folder)) {
            assertFalse(real.streams.hlsMaster(film, real.everything(film)).contains("LANGUAGE=\"de\",DEFAULT=YES"));
            real.preferences = new TrackPreferences(List.of("de"), TrackPreferences.Subtitles.WHEN_NEEDED);
            String master = real.streams.hlsMaster(film, real.everything(film));
            assertTrue(master.contains("LANGUAGE=\"de\",DEFAULT=YES,AUTOSELECT=YES,FORCED=NO"), master);
        }
    }

    private Path film(String container, String codec) throws Exception {
        Path srt = Files.writeString(folder.resolve("lines.srt"), """
                1
                00:00:01,000 --> 00:00:02,500
                one

                2
                00:00:59,000 --> 00:01:01,000
                across

                3
                00:01:05,000 --> 00:01:06,500
                two

                """);
        Path film = folder.resolve("film." + container);
        List<String> command = new java.util.ArrayList<>(List.of(Clips.ffmpeg().toString(), "-v", "error", "-y"));
        command.addAll(List.of("-i", Clips.mp4(320, 240, "25", 70, 250).toString(), "-i", srt.toString()));
        command.addAll(List.of("-map", "0", "-map", "1", "-c", "copy", "-c:s", codec));
        command.addAll(List.of("-metadata:s:a:0", "language=eng", "-metadata:s:s:0", "language=ger"));
        command.addAll(List.of("-disposition:s:0", "0", film.toString()));
        Clips.run(command);
        return film;
    }
}
