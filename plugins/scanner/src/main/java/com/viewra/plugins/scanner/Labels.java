package com.viewra.plugins.scanner;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks beside a title: provider ids, editions, 3D formats, parts.
final class Labels {
    private static final Pattern ID = Pattern.compile(
            "[\\[{(](tmdb|imdb|tvdb)(?:id)?[-=](tt\\d+|\\d+)[\\]})]|\\[()(tt\\d{7,})\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EDITION_TAG = Pattern.compile("\\{edition-([^}]+)\\}", Pattern.CASE_INSENSITIVE);
    private static final String WITH_EDITION =
            "special|final|alternate|alternative|assembly|ultimate(?: hunter)?|signature"
                    + "|collector'?s?|imperial|director'?s?|anniversary|fan|criterion";
    private static final String ALONE =
            "extended|unrated|uncut|remastered|restored|despecialized|imax|theatrical|recut|criterion"
                    + "|2in1|open matte|fan ?edit|\\d+(?:st|nd|rd|th) anniversary";
    private static final String EDITION_WORD = "(?:edition|edit|cut|version|collection)";
    /// One or several in a row: "Extended Directors Cut".
    private static final Pattern EDITION = Pattern.compile(
            "(?<=[^\\p{L}\\d])(?:(?:(?:" + ALONE + ")(?: " + EDITION_WORD + ")?|(?:" + WITH_EDITION + ")(?: (?:"
                    + WITH_EDITION + "|" + ALONE + "))* " + EDITION_WORD + "|edition collector)(?![\\p{L}\\d])[ ]*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?<=[ (])(?:DC|SE)(?= (?:\\d{3,4}p|B[DR]Rip|BluRay|Blu-ray|(?:19|20)\\d\\d)|$|[ )(]+\\d{3,4}p)");
    private static final Pattern FORMAT_3D =
            Pattern.compile("(?<![a-z0-9])(hsbs|fsbs|sbs|htab|ftab|tab|mvc)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "[ ._-]*[(\\[]?(?<![a-z])(?:cd|dvd|part|pt|disc|disk)[ ._-]*(\\d{1,2}|[a-d])[)\\]]?$",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DISC =
            Pattern.compile("(?<=[ ._-])cd[ ._-]?(\\d)(?=[ ._-]|$)", Pattern.CASE_INSENSITIVE);

    /// Kodi stacks single letters; behind a year they cannot be anything else.
    private static final Pattern LETTER = Pattern.compile("(?<=\\))[ ._-]+([a-d])$", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_INSIDE =
            Pattern.compile("(?i)[)\\]][ ._-]*part[ ._-]?(\\d{1,2})(?=[ ._-]+\\p{L})");

    private Labels() {}

    /// @param names the file's and its folders'
    static Map<String, String> ids(List<String> names) {
        Map<String, String> ids = new HashMap<>();
        for (String name : names) {
            Matcher found = ID.matcher(name);
            while (found.find()) {
                if (found.group(1) != null) ids.put(found.group(1).toLowerCase(Locale.ROOT), found.group(2));
                else ids.put("imdb", found.group(4));
            }
        }
        return ids;
    }

    /// The name with ids and edition tags taken out.
    static String without(String name) {
        return EDITION_TAG.matcher(ID.matcher(name).replaceAll("")).replaceAll("");
    }

    static Optional<String> edition(String name) {
        Matcher tag = EDITION_TAG.matcher(name);
        if (tag.find()) return Optional.of(tag.group(1));
        String spaced = spaced(name);
        Matcher found = EDITION.matcher(spaced);
        if (found.find())
            return Optional.of(ReleaseName.tidy(found.group()).replaceFirst("(?i)(director)s? cut", "$1's Cut"));
        Matcher cut = ABBREVIATED.matcher(spaced);
        if (!cut.find()) return Optional.empty();
        return Optional.of(cut.group().equals("DC") ? "Director's Cut" : "Special Edition");
    }

    private static String spaced(String name) {
        return name.replaceAll("[._()\\[\\]]+", " ");
    }

    /// The title without an edition at its end, unless nothing but an article would be left.
    static String withoutEdition(String title) {
        Matcher found = EDITION.matcher(title);
        while (found.find()) {
            String rest = ReleaseName.tidy(title.substring(0, found.start()));
            if (found.end() == title.length() && !rest.matches("(?i)|the|a|an")) return rest;
        }
        return title.replaceFirst("(?<=\\S) SE$", "");
    }

    static Optional<String> format3d(String name) {
        Matcher found = FORMAT_3D.matcher(name);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// The number of a part, when the name ends in one: "Movie cd2", "Movie part b".
    static OptionalInt part(String stem) {
        Matcher letter = LETTER.matcher(stem);
        Matcher found = letter.find() ? letter.reset() : PART.matcher(stem);
        if (!found.find() || found.start() == 0) return disc(stem);
        char first = Character.toLowerCase(found.group(1).charAt(0));
        return OptionalInt.of(Character.isDigit(first) ? Integer.parseInt(found.group(1)) : first - 'a' + 1);
    }

    /// "CD1" is a part wherever it stands.
    private static OptionalInt disc(String stem) {
        Matcher found = DISC.matcher(stem);
        return found.find() ? OptionalInt.of(Integer.parseInt(found.group(1))) : OptionalInt.empty();
    }

    /// " part 2" for a number between the year and the words of the release: these are films of their own.
    static String partInside(String stem) {
        Matcher found = PART_INSIDE.matcher(stem);
        return found.find() ? " part " + found.group(1) : "";
    }

    static String withoutPart(String stem) {
        String whole = LETTER.matcher(stem).replaceFirst("");
        return DISC.matcher(PART.matcher(whole).replaceFirst("")).replaceAll("");
    }
}
