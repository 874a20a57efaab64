package com.viewra.plugins.scanner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of an album's folder says: "Album (2001)", "2001 - Album", "Artist - Album (2001) [FLAC]",
/// "Artist-Album-WEB-2001-GROUP" or "(Genre) [CD] Artist - Album - 2001, FLAC".
record AlbumFolder(Optional<String> artist, String album, OptionalInt year) {
    private static final String A_YEAR = "((?:19|20)\\d\\d)";
    private static final Pattern IN_DIGITS = Pattern.compile(A_YEAR);
    /// The year in brackets, behind a dash, or before the words of a rip: "1998 2CD 192kbps".
    private static final String YEAR = "[(\\[](?:[^)\\]]*[-. ])?" + A_YEAR + "[)\\]]"
            + "| - " + A_YEAR + "(?=$| [(\\[](?!(?:19|20)\\d\\d[)\\]])|,| - )"
            + "| " + A_YEAR + "(?= (?:\\dcd|cd|mp3|flac|\\d{2,3} ?kbps))";
    private static final Pattern A_YEAR_MARKED = Pattern.compile(YEAR, Pattern.CASE_INSENSITIVE);
    private static final Pattern YEAR_FIRST = Pattern.compile(A_YEAR + " - (.+)");
    private static final Pattern RELEASE = Pattern.compile("([^-]+)-([^-]+)-(?:.*-)?" + A_YEAR + "-[^- ]+");
    private static final Pattern RELEASE_YEAR_FIRST = Pattern.compile("([^-]+)-" + A_YEAR + "-([^-]+)-[^- ]+");
    private static final Pattern GENRE_AND_MEDIUM = Pattern.compile(
            "^(?:\\([^()]+\\) (?=[\\p{L}\\[]))?(?:\\[(?:cd|web|lp|vinyl|dvd|sacd)\\] )?(?=.+ - .+, (?:flac|mp3|ape|aac))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern AFTER_ALBUM = Pattern.compile(
            "(?<=\\S) *(?:" + YEAR
                    + "|[(\\[][^)\\]]*(?:flac|mp3|m4a|lossless|edition|deluxe|kbps)[^)\\]]*[)\\]]"
                    + "|[(\\[](?:album|single|ep|320|256|192)[)\\]]).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTIST_AND_ALBUM = Pattern.compile("(.+?) - (.+)");

    static AlbumFolder of(String folder) {
        Matcher yearFirst = YEAR_FIRST.matcher(folder);
        if (yearFirst.matches()) return named(yearFirst.group(2), number(yearFirst.group(1)));
        if (!folder.contains(" - ")) {
            Matcher release = RELEASE.matcher(folder);
            if (release.matches()) return released(release.group(1), release.group(2), release.group(3));
            Matcher early = RELEASE_YEAR_FIRST.matcher(folder);
            if (early.matches()) return released(early.group(1), early.group(3), early.group(2));
        }
        String name = GENRE_AND_MEDIUM.matcher(folder).replaceFirst("");
        return named(AFTER_ALBUM.matcher(name).replaceFirst(""), year(name));
    }

    private static OptionalInt year(String name) {
        Matcher marked = A_YEAR_MARKED.matcher(name);
        if (!marked.find()) return OptionalInt.empty();
        Matcher digits = IN_DIGITS.matcher(marked.group());
        return digits.find() ? number(digits.group()) : OptionalInt.empty();
    }

    private static AlbumFolder named(String name, OptionalInt year) {
        Matcher both = ARTIST_AND_ALBUM.matcher(name);
        return both.matches()
                ? new AlbumFolder(Optional.of(both.group(1)), both.group(2), year)
                : new AlbumFolder(Optional.empty(), name, year);
    }

    private static AlbumFolder released(String artist, String album, String year) {
        return new AlbumFolder(Optional.of(spaced(artist)), spaced(album), number(year));
    }

    private static String spaced(String words) {
        return words.replace('_', ' ').replace('.', ' ').strip();
    }

    private static OptionalInt number(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
