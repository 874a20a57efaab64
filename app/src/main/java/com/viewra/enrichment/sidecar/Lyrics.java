package com.viewra.enrichment.sidecar;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a song, line by line, with the time each is sung where that is known. Read from LRC, its
/// extension with a time for each word, and plain text.
public record Lyrics(List<Line> lines) {
    private static final List<String> EXTENSIONS = List.of(".elrc", ".lrc", ".txt");
    private static final Pattern TIME = Pattern.compile("\\[(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?\\]");
    private static final Pattern WORD_TIME = Pattern.compile("<(\\d{1,3}):(\\d{1,2})(?:[.:](\\d{1,3}))?>");
    private static final Pattern OFFSET =
            Pattern.compile("\\[offset:\\s*([+-]?\\d{1,7})\\s*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern FACT = Pattern.compile("\\[[a-zA-Z#]+:[^\\]]*\\]");

    public Lyrics {
        lines = List.copyOf(lines);
    }

    /// @param words the time of each word, where that is known
    public record Line(Optional<Duration> at, String text, List<Word> words) {
        public Line {
            words = List.copyOf(words);
        }
    }

    public record Word(Duration at, String text) {}

    public boolean isTimed() {
        return lines.stream().anyMatch(line -> line.at().isPresent());
    }

    /// The line that is sung at a time; -1 before the first one, and where nothing has times.
    public int lineAt(Duration time) {
        int sung = -1;
        for (int n = 0; n < lines.size(); n++) {
            boolean begun =
                    lines.get(n).at().filter(at -> at.compareTo(time) <= 0).isPresent();
            if (begun) sung = n;
        }
        return sung;
    }

    /// The file of words beside a song; of several the one that says most.
    /// @throws IOException if it cannot be read
    public static Optional<Lyrics> beside(Path song) throws IOException {
        Path name = song.getFileName();
        String text = name == null ? "" : name.toString();
        String stem = text.substring(0, Math.max(0, text.lastIndexOf('.')));
        for (String extension : EXTENSIONS) {
            Path file = song.resolveSibling(stem + extension);
            if (Files.isRegularFile(file)) return Optional.of(of(SidecarText.read(file)));
        }
        return Optional.empty();
    }

    public static Lyrics of(String text) {
        Matcher offset = OFFSET.matcher(text);
        // a positive offset makes the words come sooner
        long sooner = offset.find() ? Long.parseLong(offset.group(1)) : 0;
        List<Line> lines = new ArrayList<>();
        text.strip().lines().forEach(line -> read(line.strip(), sooner, lines));
        boolean isTimed = lines.stream().anyMatch(line -> line.at().isPresent());
        if (!isTimed) return new Lyrics(lines);
        return new Lyrics(lines.stream()
                .filter(line -> line.at().isPresent())
                .sorted(Comparator.comparing(line -> line.at().orElse(Duration.ZERO)))
                .toList());
    }

    /// "[00:12.00][01:15.00]Chorus" is sung twice.
    private static void read(String line, long sooner, List<Line> lines) {
        List<Duration> times = new ArrayList<>();
        Matcher time = TIME.matcher(line);
        int end = 0;
        while (time.find() && time.start() == end) {
            times.add(time(time, sooner));
            end = time.end();
        }
        String text = line.substring(end).strip();
        if (times.isEmpty() && FACT.matcher(text).matches()) return;
        List<Word> words = words(text, sooner);
        String plain =
                WORD_TIME.matcher(text).replaceAll("").replaceAll(" +", " ").strip();
        if (times.isEmpty()) lines.add(new Line(words.stream().map(Word::at).findFirst(), plain, words));
        for (Duration at : times) lines.add(new Line(Optional.of(at), plain, times.size() == 1 ? words : List.of()));
    }

    private static List<Word> words(String text, long sooner) {
        List<Word> words = new ArrayList<>();
        Matcher time = WORD_TIME.matcher(text);
        while (time.find()) {
            int next = text.indexOf('<', time.end());
            String word =
                    text.substring(time.end(), next < 0 ? text.length() : next).strip();
            if (!word.isEmpty()) words.add(new Word(time(time, sooner), word));
        }
        return words;
    }

    private static Duration time(Matcher found, long sooner) {
        String fraction = Optional.ofNullable(found.group(3)).orElse("0");
        long millis = Long.parseLong((fraction + "00").substring(0, 3));
        Duration at = Duration.ofMinutes(Long.parseLong(found.group(1)))
                .plusSeconds(Long.parseLong(found.group(2)))
                .plusMillis(millis - sooner);
        return at.isNegative() ? Duration.ZERO : at;
    }
}
