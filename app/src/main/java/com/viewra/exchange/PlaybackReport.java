package com.viewra.exchange;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Progress;
import com.viewra.library.portable.Clue;
import com.viewra.library.portable.ItemRecord;
import com.viewra.library.portable.Opinion;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The backup of Jellyfin's plugin Playback Reporting: nine columns with tabs between them, one line for each
/// time that something was played (`PlaybackActivity`). It does not tell whether that was to the end, nor how
/// long the film is, so a movie that was played for forty minutes in all counts as watched, and an episode for
/// ten.
record PlaybackReport(Path file) implements RecordSource {
    private static final int COLUMNS = 9;
    private static final Duration MOST_OF_A_MOVIE = Duration.ofMinutes(40);
    private static final Duration MOST_OF_AN_EPISODE = Duration.ofMinutes(10);
    private static final Pattern EPISODE = Pattern.compile("(.+?) - s(\\d{1,4})e(\\d{1,4})(?: - (.*))?");

    static boolean isOne(String start) {
        String[] line = start.lines().findFirst().orElse("").split("\t", -1);
        return line.length == COLUMNS && Told.instant(date(line[0])).isPresent();
    }

    @Override
    public String inWords() {
        return "a playback report of Jellyfin";
    }

    /// How long one user played an item in all, and when last.
    private record Played(Clue clue, long seconds, Instant last) {
        boolean isWatched() {
            Duration most = clue.kind() == ItemKind.MOVIE ? MOST_OF_A_MOVIE : MOST_OF_AN_EPISODE;
            return seconds >= most.toSeconds();
        }

        Played and(Played other) {
            return new Played(clue, seconds + other.seconds, last.isAfter(other.last) ? last : other.last);
        }
    }

    @Override
    public void read(Receiver receiver) throws IOException, InterruptedException {
        Map<String, Played> all = new LinkedHashMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t", -1);
                if (cells.length != COLUMNS) continue;
                played(cells).ifPresent(one -> all.merge(cells[1] + "\t" + cells[2], one, Played::and));
            }
        }
        receiver.expect(all.size());
        for (Played one : all.values())
            if (one.isWatched())
                receiver.item(ItemRecord.of(one.clue, Opinion.of(new Progress(Duration.ZERO, true, one.last))));
    }

    private static Optional<Played> played(String[] cells) {
        Optional<Clue> clue = clue(cells[3], cells[4]);
        return clue.map(known -> new Played(
                known,
                Told.number(cells[8]).orElse(0),
                Told.instant(date(cells[0])).orElse(Instant.EPOCH)));
    }

    private static Optional<Clue> clue(String type, String name) {
        Matcher episode = EPISODE.matcher(name);
        if (type.equals("Movie"))
            return Optional.of(new Clue.Builder(ItemKind.MOVIE).title(name).done());
        if (!type.equals("Episode") || !episode.matches()) return Optional.empty();
        return Optional.of(new Clue.Builder(ItemKind.EPISODE)
                .title(Optional.ofNullable(episode.group(4)).orElse(""))
                .episode(
                        episode.group(1),
                        OptionalInt.of(Integer.parseInt(episode.group(2))),
                        OptionalInt.of(Integer.parseInt(episode.group(3))))
                .done());
    }

    /// Seven digits of a second are more than needed.
    private static String date(String text) {
        return text.replaceFirst("(\\.\\d{1,9})\\d*(?=Z?$)", "$1");
    }
}
