package com.viewra.plugins.scanner;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of an album's folder says: "Album (2001)", "2001 - Album", "Artist - Album (2001) [FLAC]" or
/// "Artist-Album-WEB-2001-GROUP".
record AlbumFolder(Optional<String> artist, String album, OptionalInt year) {
    private static final String A_YEAR = "((?:19|20)\\d\\d)";
    private static final String YEAR_IN_BRACKETS = "[(\\[](?:[^)\\]]*-)?" + A_YEAR + "[)\\]]";
    private static final String YEAR_AFTER_DASH = " - " + A_YEAR + "(?=$| [(\\[])";
    private static final Pattern YEAR_FIRST = Pattern.compile(A_YEAR + " - (.+)");
    private static final Pattern YEAR = Pattern.compile(YEAR_IN_BRACKETS + "|" + YEAR_AFTER_DASH);
    private static final Pattern RELEASE = Pattern.compile("([^-]+)-([^-]+)-(?:.*-)?" + A_YEAR + "-[^- ]+");
    private static final Pattern AFTER_ALBUM = Pattern.compile(
            "(?<=\\S) *(?:" + YEAR_IN_BRACKETS + "|" + YEAR_AFTER_DASH
                    + "|[(\\[][^)\\]]*(?:flac|mp3|m4a|lossless|edition)[^)\\]]*[)\\]]).*",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ARTIST_AND_ALBUM = Pattern.compile("(.+?) - (.+)");

    static AlbumFolder of(String folder) {
        Matcher yearFirst = YEAR_FIRST.matcher(folder);
        if (yearFirst.matches()) return named(yearFirst.group(2), number(yearFirst.group(1)));
        Matcher release = RELEASE.matcher(folder);
        if (!folder.contains(" - ") && release.matches())
            return new AlbumFolder(
                    Optional.of(spaced(release.group(1))), spaced(release.group(2)), number(release.group(3)));
        Matcher year = YEAR.matcher(folder);
        OptionalInt found = year.find()
                ? number(Optional.ofNullable(year.group(1)).orElseGet(() -> year.group(2)))
                : OptionalInt.empty();
        return named(AFTER_ALBUM.matcher(folder).replaceFirst(""), found);
    }

    private static AlbumFolder named(String name, OptionalInt year) {
        Matcher both = ARTIST_AND_ALBUM.matcher(name);
        return both.matches()
                ? new AlbumFolder(Optional.of(both.group(1)), both.group(2), year)
                : new AlbumFolder(Optional.empty(), name, year);
    }

    private static String spaced(String words) {
        return words.replace('_', ' ').replace('.', ' ').strip();
    }

    private static OptionalInt number(String digits) {
        return OptionalInt.of(Integer.parseInt(digits));
    }
}
