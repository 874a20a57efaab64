package com.viewra.plugins.scanner;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Folders that hold one season: "Season 1", "3. Staffel", "Specials", "The.Show.S04.1080p-GROUP".
final class SeasonFolder {
    private static final String WORDS =
            "season|series|staffel|s[æa]son|saison|temporada|säsong|seasong|sezon(?:a|ul)?|sezóna"
                    + "|시즌|シーズン|сезон|stagione|kausi|évad|seizoen";
    private static final Pattern SPECIALS = Pattern.compile("^(?:specials?)$", ignoringCase());
    private static final Pattern ALONE = Pattern.compile(
            "^(?:" + WORDS + "|s)[ ._-]*0*(\\d{1,4})(?!\\d|[ ._-]*e\\d)(?:[ ._-]*\\(\\d{4}\\))?$", ignoringCase());
    private static final Pattern NUMBER_FIRST =
            Pattern.compile("^0*(\\d{1,3})(?:st|nd|rd|th|\\.)?[ ._-]*(?:" + WORDS + ")$", ignoringCase());
    private static final Pattern NAMED =
            Pattern.compile("(?<![\\p{L}\\d])(?:" + WORDS + "|s)[ ._-]?0*(\\d{1,4})(?![\\d\\p{L}])", ignoringCase());
    private static final Pattern EPISODE =
            Pattern.compile("(?<![\\p{L}\\d])(?:episode|s\\d{1,4}[ ._-]?e)", ignoringCase());

    private SeasonFolder() {}

    private static int ignoringCase() {
        return Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    }

    /// The season that a folder of this name stands for.
    static OptionalInt season(String folder) {
        if (SPECIALS.matcher(folder).matches()) return OptionalInt.of(0);
        for (Pattern pattern : List.of(ALONE, NUMBER_FIRST, NAMED)) {
            Matcher found = pattern.matcher(folder);
            if (found.find() && !EPISODE.matcher(folder).find())
                return OptionalInt.of(Integer.parseInt(found.group(1)));
        }
        return OptionalInt.empty();
    }

    /// What such a folder says before the season: the show, if anything.
    static String showPart(String folder) {
        Matcher found = NAMED.matcher(folder);
        return found.find() ? folder.substring(0, found.start()) : "";
    }
}
