package com.viewra.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// One film or episode to be made.
/// @param height of the picture in pixels, 16:9
/// @param chapters their names, of equal length
/// @param lines what is said, spread evenly over the film
record Film(
        String title, Look look, Score score, Duration length, int height, List<String> chapters, List<Line> lines) {
    static final int FRAMES_A_SECOND = 24;

    /// One subtitle in both languages.
    record Line(String english, String german) {}

    int width() {
        return height * 16 / 9;
    }

    int frames() {
        return Math.toIntExact(length.toMillis() * FRAMES_A_SECOND / 1000);
    }

    /// The subtitles of one language as SubRip.
    String subtitles(boolean german) {
        StringBuilder text = new StringBuilder();
        long slot = length.toMillis() / lines.size();
        for (int line = 0; line < lines.size(); line++) {
            long from = line * slot + slot / 5;
            String words = german ? lines.get(line).german() : lines.get(line).english();
            text.append("%d\n%s --> %s\n%s\n\n".formatted(line + 1, clock(from), clock(from + slot * 3 / 5), words));
        }
        return text.toString();
    }

    private static String clock(long millis) {
        Duration time = Duration.ofMillis(millis);
        return "%02d:%02d:%02d,%03d"
                .formatted(time.toHours(), time.toMinutesPart(), time.toSecondsPart(), time.toMillisPart());
    }

    /// Title and chapters in FFmpeg's metadata format.
    String metadata() {
        StringBuilder text = new StringBuilder(";FFMETADATA1\ntitle=" + title + "\n");
        long slot = chapters.isEmpty() ? 0 : length.toMillis() / chapters.size();
        for (int chapter = 0; chapter < chapters.size(); chapter++) {
            text.append("[CHAPTER]\nTIMEBASE=1/1000\nSTART=%d\nEND=%d\ntitle=%s\n"
                    .formatted(chapter * slot, (chapter + 1) * slot, chapters.get(chapter)));
        }
        return text.toString();
    }

    /// The arguments for FFmpeg: layers gliding over each other, the title over them, music, chapters, and
    /// in Matroska the subtitles.
    /// @param work holds `layer-N.png`, `title.png`, `music.wav`, `film.ffmetadata`, `en.srt` and `de.srt`
    List<String> command(Path work, Path target) {
        boolean matroska = target.toString().endsWith(".mkv");
        int layers = look.scene().layers().size();
        List<String> command = new ArrayList<>(List.of("-nostdin", "-v", "error", "-y"));
        for (int layer = 0; layer < layers; layer++) input(command, work.resolve("layer-%d.png".formatted(layer)));
        input(command, work.resolve("title.png"));
        input(command, work.resolve("music.wav"));
        input(command, work.resolve("film.ffmetadata"));
        if (matroska && !lines.isEmpty()) {
            input(command, work.resolve("en.srt"));
            input(command, work.resolve("de.srt"));
        }
        command.addAll(List.of("-filter_complex", motion(), "-map", "[film]", "-map", (layers + 1) + ":a"));
        command.addAll(List.of("-map_metadata", "" + (layers + 2), "-map_chapters", "" + (layers + 2)));
        if (matroska && !lines.isEmpty()) {
            command.addAll(List.of("-map", (layers + 3) + ":s", "-map", (layers + 4) + ":s", "-c:s", "srt"));
            command.addAll(List.of("-metadata:s:s:0", "language=eng", "-metadata:s:s:1", "language=ger"));
        }
        command.addAll(List.of("-c:v", "libx264", "-preset", "superfast", "-crf", "21", "-g", "48"));
        command.addAll(List.of("-c:a", "aac", "-b:a", "160k", "-metadata:s:a:0", "language=eng"));
        command.addAll(List.of("-t", seconds(length), "-movflags", "+faststart", target.toString()));
        return List.copyOf(command);
    }

    private static void input(List<String> command, Path file) {
        command.addAll(List.of("-i", file.toString()));
    }

    private String motion() {
        StringBuilder graph =
                new StringBuilder("[0:v]format=yuv444p,loop=-1:1:0,setpts=N/(%d*TB),fps=%<d,trim=end=%s[v0]"
                        .formatted(FRAMES_A_SECOND, seconds(length)));
        List<Layer> layers = look.scene().layers();
        for (int layer = 1; layer < layers.size(); layer++) {
            graph.append(";[v%d][%d:v]overlay=x=-%d*n:y=H-h:format=yuv444[v%d]"
                    .formatted(layer - 1, layer, layers.get(layer).pixelsPerFrame(), layer));
        }
        int title = layers.size();
        graph.append(
                ";[%d:v]loop=-1:1:0,setpts=N/(%d*TB),trim=end=5,fade=in:st=0.6:d=1.2:alpha=1,fade=out:st=3.6:d=1:alpha=1[card]"
                        .formatted(title, FRAMES_A_SECOND));
        graph.append(
                ";[v%d][card]overlay=eof_action=pass:format=yuv444,fade=in:d=0.8,fade=out:st=%s:d=1,format=yuv420p[film]"
                        .formatted(title - 1, seconds(length.minusSeconds(1))));
        return graph.toString();
    }

    private static String seconds(Duration time) {
        return "%d.%03d".formatted(time.toSeconds(), time.toMillisPart());
    }
}
