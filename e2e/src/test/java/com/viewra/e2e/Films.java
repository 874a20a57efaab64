package com.viewra.e2e;

import com.viewra.testkit.Clips;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Films for players.
final class Films {
    private static final int LINES = 45;

    private Films() {}

    /// One whose picture no browser plays as it is, with a tone in AAC and no subtitles.
    static Path old(int width, int height, int rate, int seconds) {
        return Clips.make(
                "old-%dp%d-%ds.mkv".formatted(height, rate, seconds),
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=%dx%d:rate=%d:duration=%d".formatted(width, height, rate, seconds),
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000:duration=" + seconds,
                "-c:v",
                "mpeg4",
                "-q:v",
                "5",
                "-g",
                "" + 2 * rate,
                "-c:a",
                "aac");
    }

    /// Every film is another one to the server, whatever clip it was made of.
    /// @param codec of the picture, as FFmpeg names it; `copy` for what every browser plays
    /// @param sounds languages, each with the sound of the clip
    static void make(Path film, Path clip, String codec, String... sounds) throws IOException {
        Path english = Files.writeString(film.resolveSibling(film.getFileName() + ".english"), lines("English"));
        List<String> command = new ArrayList<>(List.of(Clips.ffmpeg().toString(), "-v", "error", "-i"));
        command.addAll(List.of(clip.toString(), "-f", "srt", "-i", english.toString(), "-map", "0:v"));
        for (int n = 0; n < sounds.length; n++)
            command.addAll(List.of("-map", "0:a:0", "-metadata:s:a:" + n, "language=" + sounds[n]));
        command.addAll(
                List.of("-map", "1", "-metadata:s:s:0", "language=eng", "-metadata", "title=" + film.getFileName()));
        command.addAll(List.of("-c", "copy", "-c:s", "srt", "-c:v", codec, "-q:v", "5", film.toString()));
        Clips.run(command);
        Files.delete(english);
    }

    /// One line every two seconds, from 0.2 s to 1.9 s, with its number.
    static String lines(String language) {
        StringBuilder srt = new StringBuilder();
        for (int n = 0; n < LINES; n++)
            srt.append("%d\n00:%02d:%02d,200 --> 00:%02d:%02d,900\n%s %d\n\n"
                    .formatted(n + 1, n * 2 / 60, n * 2 % 60, (n * 2 + 1) / 60, (n * 2 + 1) % 60, language, n));
        return srt.toString();
    }
}
