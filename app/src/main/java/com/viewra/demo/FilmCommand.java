package com.viewra.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// How FFmpeg makes a film: layers gliding over each other, the title over them, music, chapters, and in Matroska the
/// subtitles. Pure: it only names files.
/// @param work holds `layer-N.png`, `title.png`, `music.wav`, `film.ffmetadata`, `en.srt` and `de.srt`
record FilmCommand(Film film, Path work, Path target) {
    List<String> arguments() {
        int title = layers().size();
        int music = title + 1;
        int metadata = title + 2;
        List<String> all = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        inputs().forEach(name -> all.addAll(List.of("-i", work.resolve(name).toString())));
        all.addAll(List.of("-filter_complex", motion(), "-map", "[film]", "-map", music + ":a"));
        all.addAll(List.of("-map_metadata", "" + metadata, "-map_chapters", "" + metadata));
        if (holdsSubtitles()) {
            all.addAll(List.of("-map", (metadata + 1) + ":s", "-map", (metadata + 2) + ":s", "-c:s", "srt"));
            all.addAll(List.of("-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=ger"));
        }
        all.addAll(List.of("-c:v", "libx264", "-preset", "superfast", "-crf", "21", "-g", "48"));
        all.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-metadata:s:a:0", "language=eng"));
        all.addAll(List.of("-t", seconds(film.length()), "-movflags", "+faststart", target.toString()));
        return List.copyOf(all);
    }

    private List<String> inputs() {
        List<String> names = new ArrayList<>();
        for (int layer = 0; layer < layers().size(); layer++) names.add("layer-%d.png".formatted(layer));
        names.addAll(List.of("title.png", "music.wav", "film.ffmetadata"));
        if (holdsSubtitles()) names.addAll(List.of("en.srt", "de.srt"));
        return names;
    }

    private String motion() {
        List<String> steps = new ArrayList<>();
        steps.add("[0:v]format=yuv444p,%s,fps=%d,trim=end=%s[v0]"
                .formatted(repeated(), Film.FRAMES_A_SECOND, seconds(film.length())));
        for (int layer = 1; layer < layers().size(); layer++) {
            steps.add("[v%d][%d:v]overlay=x=-%d*n:y=H-h:format=yuv444[v%d]"
                    .formatted(layer - 1, layer, layers().get(layer).pixelsPerFrame(), layer));
        }
        int title = layers().size();
        steps.add("[%d:v]%s,trim=end=5,fade=in:st=0.6:d=1.2:alpha=1,fade=out:st=3.6:d=1:alpha=1[card]"
                .formatted(title, repeated()));
        steps.add("[v%d][card]overlay=eof_action=pass:format=yuv444[titled]".formatted(title - 1));
        String lastSecond = seconds(film.length().minusSeconds(1));
        steps.add("[titled]fade=in:d=0.8,fade=out:st=%s:d=1,format=yuv420p[film]".formatted(lastSecond));
        return String.join(";", steps);
    }

    /// One picture again and again, at the frame rate of the film.
    private static String repeated() {
        return "loop=-1:1:0,setpts=N/(%d*TB)".formatted(Film.FRAMES_A_SECOND);
    }

    private List<Layer> layers() {
        return film.look().scene().layers();
    }

    private boolean holdsSubtitles() {
        return target.toString().endsWith(".mkv") && !film.lines().isEmpty();
    }

    private static String seconds(Duration time) {
        return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
    }
}
