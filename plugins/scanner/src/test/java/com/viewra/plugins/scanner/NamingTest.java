package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/// The naming tables beside the clone, with the rate of each tier.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
class NamingTest {
    private static final List<String> TITLE_COLUMNS = List.of("title", "series");
    private final VideoScanner videos = new VideoScanner();
    private final MusicScanner music = new MusicScanner();

    @Test
    void identify_movies_readsMostRight() throws IOException {
        NamingTable table = NamingTable.read("movies.tsv").check(row -> complaint(row, LibraryKind.MOVIES));
        assertRates(table, 0.97, 0.95);
    }

    @Test
    void identify_episodes_readsMostRight() throws IOException {
        NamingTable table = NamingTable.read("tv-episodes.tsv").check(row -> complaint(row, LibraryKind.SHOWS));
        assertRates(table, 0.97, 0.95);
    }

    @Test
    void identify_extras_readsAlmostAllRight() throws IOException {
        NamingTable table = NamingTable.read("extras.tsv").check(this::extraComplaint);
        assertRates(table, 0.97, 0.97);
    }

    @Test
    void identify_tracksInFolders_readsAlmostAllRight() throws IOException {
        NamingTable table = NamingTable.read("music.tsv").check(this::musicComplaint);
        assertRates(table, 0.97, 0.97);
    }

    @Test
    void identify_episodesInFolders_readsAlmostAllRight() throws IOException {
        NamingTable table = NamingTable.read("folders.tsv").check(this::folderComplaint);
        assertRates(table, 0.97, 0.97);
    }

    private static void assertRates(NamingTable table, double tierA, double tierB) {
        System.out.print(table.report());
        if (System.getProperty("naming.wrong") != null) table.wrong().forEach(System.out::println);
        assertTrue(table.rate("A") >= tierA, () -> table.report() + String.join("\n", table.wrong()));
        assertTrue(table.rate("B") >= tierB, () -> table.report() + String.join("\n", table.wrong()));
    }

    private String complaint(Map<String, String> row, LibraryKind kind) {
        Optional<NameReading> reading = videos.identify(kind, row.getOrDefault("path", ""));
        return reading.map(found -> complaint(row, found)).orElse("not identified");
    }

    private static String complaint(Map<String, String> row, NameReading reading) {
        List<String> wrong = new ArrayList<>();
        row.forEach((column, expected) -> {
            if (expected.isEmpty()) return;
            String actual = value(column, reading, row);
            if (!isSame(column, expected, actual)) wrong.add(column + " is " + actual + ", not " + expected);
        });
        return wrong.isEmpty() ? "" : String.join("; ", wrong) + " [" + reading.rule() + "]";
    }

    private static String value(String column, NameReading reading, Map<String, String> row) {
        return switch (column) {
            case "title", "episode_title" -> reading.title().orElse("");
            case "series" -> reading.show().orElse("");
            case "year" -> number(reading.year());
            case "season" -> number(reading.season());
            case "ep_first" -> number(reading.episode());
            case "ep_last" -> number(reading.episodeEnd().isPresent() ? reading.episodeEnd() : reading.episode());
            case "air_date" -> reading.airDate().map(LocalDate::toString).orElse("");
            case "edition" -> reading.edition().orElse("(none)");
            case "format_3d" -> reading.format3d().orElse("none");
            case "part" -> number(reading.part());
            case "ids" ->
                String.join(
                        ",",
                        reading.ids().entrySet().stream()
                                .map(id -> id.getKey() + ":" + id.getValue())
                                .sorted()
                                .toList());
            default -> row.getOrDefault(column, "");
        };
    }

    private static String number(OptionalInt value) {
        return value.isPresent() ? Integer.toString(value.getAsInt()) : "";
    }

    private static boolean isSame(String column, String expected, String actual) {
        String wanted = NamingTable.plain(expected);
        String found = NamingTable.plain(actual);
        if (wanted.equals(found)) return true;
        if (column.equals("edition")) return isSameEdition(wanted, found);
        return TITLE_COLUMNS.contains(column) && withoutYear(wanted).equals(withoutYear(found));
    }

    private static boolean isSameEdition(String wanted, String found) {
        return NamingTable.plain(wanted.replaceAll("\\b(edition|cut|version|the)\\b", " ")
                        .replace("director s", "directors"))
                .equals(NamingTable.plain(found.replaceAll("\\b(edition|cut|version|the|collection)\\b", " ")
                        .replace("director s", "directors")));
    }

    private static String withoutYear(String title) {
        return title.replaceFirst(" (?:19|20)\\d\\d$", "");
    }

    private String extraComplaint(Map<String, String> row) {
        LibraryKind kind = LibraryKind.MOVIES;
        Optional<NameReading> reading = videos.identify(kind, row.getOrDefault("path", ""))
                .or(() -> music.identify(kind, row.getOrDefault("path", "")));
        String actual = reading.flatMap(NameReading::extra).orElse("none");
        return actual.equals(row.getOrDefault("extra_type", ""))
                ? ""
                : "is " + actual + ", not " + row.getOrDefault("extra_type", "");
    }

    /// What an episode without a season of its own is read as in such a folder.
    private String folderComplaint(Map<String, String> row) {
        String path = row.getOrDefault("path", "");
        boolean isSeries = row.getOrDefault("kind", "").equals("series");
        String file =
                isSeries && !path.matches(".*(?i)s(eason.)?\\d+.*") ? "/Season 1/01 - Pilot.mkv" : "/01 - Pilot.mkv";
        NameReading reading = videos.identify(LibraryKind.SHOWS, path + file).orElseThrow();
        if (row.getOrDefault("is_match", "").equals("no"))
            return reading.season().isEmpty() ? "" : "is season " + reading.season() + ", and none";
        return complaint(row, reading);
    }

    private String musicComplaint(Map<String, String> row) {
        String path = row.getOrDefault("path", "");
        return switch (row.getOrDefault("kind", "")) {
            case "track", "audiobook-file" -> trackComplaint(row, path);
            case "album-folder" -> albumComplaint(row, path);
            case "disc-folder" -> trackComplaint(row, path + "/01 - Overture.flac");
            default -> ""; // pictures and cue sheets are no tracks
        };
    }

    private String albumComplaint(Map<String, String> row, String path) {
        OptionalInt disc = music.identify(LibraryKind.MUSIC, path + "/01 - Overture.flac")
                .orElseThrow()
                .disc();
        return disc.isPresent() ? "is disc " + disc : trackComplaint(row, path + "/01 - Overture.flac");
    }

    private String trackComplaint(Map<String, String> row, String path) {
        NameReading reading = music.identify(LibraryKind.MUSIC, path).orElseThrow();
        List<String> wrong = new ArrayList<>();
        Map<String, String> actual = Map.of(
                "artist", reading.artist().orElse(""),
                "album", reading.album().orElse(""),
                "year", number(reading.year()),
                "disc", number(reading.disc()),
                "track", number(reading.track()),
                "title", reading.title().orElse(""));
        actual.forEach((column, value) -> {
            String expected = row.getOrDefault(column, "");
            if (!expected.isEmpty() && !NamingTable.plain(expected).equals(NamingTable.plain(value)))
                wrong.add(column + " is " + value + ", not " + expected);
        });
        return String.join("; ", wrong);
    }
}
