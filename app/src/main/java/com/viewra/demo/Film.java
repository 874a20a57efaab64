package com.viewra.demo;

import java.time.Duration;
import java.util.List;

/// One film or episode to be made.
/// @param height of the picture in pixels, 16:9
/// @param chapters their names, of equal length
/// @param lines what is said, spread evenly over the film
record Film(
        String title, Look look, Score score, Duration length, int height, List<String> chapters, List<Line> lines) {
    static final int FRAMES_A_SECOND = 24;

    /// One subtitle in both languages.
    record Line(String english, String german) {
        /// From lines of text, each "English | German".
        static List<Line> parse(String text) {
            return text.lines()
                    .map(line -> {
                        int bar = line.indexOf('|');
                        return new Line(
                                line.substring(0, bar).strip(),
                                line.substring(bar + 1).strip());
                    })
                    .toList();
        }
    }

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
}
