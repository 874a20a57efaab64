package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.text.Cue;
import com.viewra.streaming.text.WebVtt;
import com.viewra.testkit.Clips;
import com.viewra.testkit.TeletextFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
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
            List<Cue> cues = ffmpeg.track(
                    film,
                    new Track.Subtitle(2, Codec.SUBRIP, "subrip", TrackLabel.NONE),
                    21_000,
                    60_000_000,
                    70_000_000);
            assertEquals(List.of("across", "two"), cues.stream().map(Cue::text).toList());
            assertEquals(65.0, cues.getLast().startMicros() / 1e6, 0.002);
        }
    }

    /// The FFmpeg that Viewra brings was built without libzvbi.
    @Test
    void whole_teletextThatFfmpegCannotRead_saysWhatIsMissing() throws Exception {
        try (RealStreams real = new RealStreams(folder)) {
            Path film = teletext();
            var e = assertThrows(
                    NotThereException.class, () -> real.streams.texts().whole(film, "2"));
            assertTrue(e.toString().contains("built without libzvbi"), e.toString());
            assertFalse(real.streams.hlsMaster(film, real.everything(film)).contains("TYPE=SUBTITLES"));
        }
    }

    static Optional<Path> ffmpegThatReadsTeletext() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, "ffmpeg"))
                .filter(Files::isExecutable)
                .filter(program -> Clips.run(List.of("" + program, "-hide_banner", "-decoders"))
                        .contains("libzvbi_teletext"))
                .findFirst();
    }

    static boolean canReadTeletext() {
        return ffmpegThatReadsTeletext().isPresent();
    }

    @Test
    @EnabledIf("canReadTeletext")
    void segment_teletextThatFfmpegReads_isTextLikeAnyOther() throws Exception {
        Path ffmpeg = ffmpegThatReadsTeletext().orElseThrow();
        try (RealStreams real = new RealStreams(folder, ffmpeg, HeadTiming.USUAL)) {
            Path film = teletext();
            assertTrue(
                    real.streams
                            .hlsMaster(film, real.everything(film))
                            .contains(
                                    "NAME=\"German\",LANGUAGE=\"de\",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,URI=\"../subtitles/2/"));
            List<Cue> first = WebVtt.parse(real.streams.texts().segment(film, "2", 0));
            assertEquals(
                    List.of("Guten Abend.", "Zwei Zeilen\nhier unten", "Ende naht"),
                    first.stream().map(Cue::text).toList());
            double begins = firstSeconds(film, "s:0") - firstSeconds(film, "v:0");
            assertEquals(begins, first.getFirst().startMicros() / 1e6, 0.002);
            assertEquals(begins + 2, first.getFirst().endMicros() / 1e6, 0.002);
            List<Cue> second = WebVtt.parse(real.streams.texts().segment(film, "2", 1));
            assertEquals(
                    List.of("Ende naht", "Schluss"),
                    second.stream().map(Cue::text).toList());
        }
    }

    /// On the container's clock: FFmpeg's muxer sets streams back each in its own way.
    private static double firstSeconds(Path film, String stream) {
        return Clips.run(List.of(
                        "" + Clips.ffprobe(),
                        "-v",
                        "error",
                        "-select_streams",
                        stream,
                        "-show_entries",
                        "packet=pts_time",
                        "-of",
                        "csv=p=0",
                        "" + film))
                .lines()
                .filter(line -> line.matches("[\\d.]+,?"))
                .mapToDouble(line -> Double.parseDouble(line.replace(",", "")))
                .min()
                .orElseThrow();
    }

    private Path teletext() throws IOException {
        return new TeletextFile()
                .show(1, "Guten Abend.")
                .clear(3)
                .show(5, "Zwei Zeilen", "hier unten")
                .clear(9)
                .show(58, "Ende naht")
                .clear(62)
                .show(65, "Schluss")
                .clear(66)
                .film(folder, Clips.mp4(320, 180, "24", 70, 48));
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
