package com.viewra.plugins.scanner;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The marks beside a title: provider ids, editions, 3D formats, parts.
final class Labels {
    private static final Pattern ID = Pattern.compile(
            "[\\[{(]\\s*(tmdb|imdb|tvdb)(?:id)?\\s*[-=]\\s*(tt\\d+|\\d+)\\s*[\\]})]|\\[()(tt\\d{7,})\\]",
            Pattern.CASE_INSENSITIVE);
    /// As Plex has it, "{edition-Final Cut}", and Kodi, "[edition=Final Cut]".
    private static final Pattern EDITION_TAG =
            Pattern.compile("[{\\[]\\s*edition\\s*[-=]\\s*([^}\\]]+?)\\s*[}\\]]", Pattern.CASE_INSENSITIVE);
    private static final String WITH_EDITION =
            "special|final|alternate|alternative|assembly|ultimate(?: hunter)?|signature"
                    + "|collector'?s?|imperial|director'?s?|anniversary|fan|criterion|diamond|rogue|rekall|limited";
    private static final String ALONE =
            "extended|unrated|uncut|remastered|restored|despecialized|imax|theatrical|recut|criterion"
                    + "|2in1|open matte|fan ?edit|\\d+(?:st|nd|rd|th) anniversary";
    private static final String EDITION_WORD = "(?:edition|edit|cut|version|collection)";
    /// One or several in a row: "Extended Directors Cut".
    private static final Pattern EDITION = Pattern.compile(
            "(?<=[^\\p{L}\\d])(?:the )?(?:(?:(?:" + ALONE + ")(?: " + EDITION_WORD + ")?|(?:" + WITH_EDITION
                    + ")(?: (?:" + WITH_EDITION + "|" + ALONE + "))* " + EDITION_WORD
                    + "|edition collector)(?![\\p{L}\\d])[ ]*)+",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ABBREVIATED = Pattern.compile(
            "(?<= )(?<!Washington )(?:DC|SE)(?=(?: +(?:19|20)\\d\\d)? +(?:\\d{3,4}p|B[DR]Rip|Blu-?[Rr]ay|DVD|WEB))"
                    + "|(?<= (?:19|20)\\d\\d )(?:DC|SE)$");
    /// Whatever an edition is called, between the year and the words of the release.
    private static final Pattern NAMED_AFTER_YEAR = Pattern.compile(
            "(?<= (?:19|20)\\d\\d )((?:\\p{L}[\\p{L}'&]* ){1,3}(?:edition|cut|version)|directors(?= *$))(?= |$)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> SHOWINGS = Set.of("limited", "festival");
    private static final Pattern FORMAT_3D = Pattern.compile(
            "(?<![a-z0-9])(hsbs|fsbs|sbs3d|sbs|htab|ftab|tab|mvc)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "[ ._-]*[(\\[]?(?<![a-z])(?:cd|dvd|part|pt|disc|disk)[ ._-]*(\\d{1,2}|[a-d])[)\\]]?$",
            Pattern.CASE_INSENSITIVE);

    /// "[Group] Title - 13 [720p]" among films.
    private static final Pattern NUMBERED_BY_GROUP =
            Pattern.compile("^(\\[[^\\]]+\\].*\\S) - (\\d{2,3})(?:v\\d)?(?= *(?:[\\[(].*)?$)");

    private static final Pattern DISC =
            Pattern.compile("(?<=[ ._-])cd[ ._-]?(\\d)(?:of\\d)?(?=[ ._-]|$)", Pattern.CASE_INSENSITIVE);

    /// Kodi stacks single letters; behind a year they cannot be anything else.
    private static final Pattern LETTER = Pattern.compile("(?<=\\))[ ._-]+([a-d])$", Pattern.CASE_INSENSITIVE);

    private static final Pattern PART_INSIDE =
            Pattern.compile("(?i)(?:[)\\]][ ._-]*(?=part)|\\d\\) (?=\\d$))(part[ ._-]?\\d{1,2}(?=[ ._-]+\\p{L})|\\d$)");

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
        while (found.find())
            if (hasTitle(spaced.substring(0, found.start())))
                return Optional.of(ReleaseName.tidy(found.group()).replaceFirst("(?i)(director)s? cut", "$1's Cut"));
        Matcher cut = ABBREVIATED.matcher(spaced);
        if (cut.find()) return Optional.of(cut.group().equals("DC") ? "Director's Cut" : "Special Edition");
        Matcher named = NAMED_AFTER_YEAR.matcher(spaced);
        return named.find() ? Optional.of(named.group(1)) : showing(spaced);
    }

    /// How a film was first shown, before the words of its release: "LIMITED.BDRip".
    private static Optional<String> showing(String spaced) {
        List<String> words = List.of(spaced.split(" +", -1));
        for (int n = 1; n + 1 < words.size(); n++)
            if (SHOWINGS.contains(words.get(n).toLowerCase(Locale.ROOT)) && ReleaseWords.contains(words.get(n + 1)))
                return Optional.of(words.get(n).substring(0, 1).toUpperCase(Locale.ROOT)
                        + words.get(n).substring(1).toLowerCase(Locale.ROOT));
        return Optional.empty();
    }

    private static String spaced(String name) {
        return name.replaceAll("[._()\\[\\]]+", " ");
    }

    /// The title without an edition at its end, unless nothing but an article would be left.
    /// @param name that the title is from
    static String withoutEdition(String title, String name) {
        Matcher found = EDITION.matcher(title);
        while (found.find()) {
            String rest = ReleaseName.tidy(title.substring(0, found.start()));
            if (found.end() == title.length() && hasTitle(rest)) return rest;
        }
        return ABBREVIATED.matcher(spaced(name)).find() ? title.replaceFirst("(?<=\\S) (?:DC|SE)$", "") : title;
    }

    /// What is called after an edition is none: "The Final Cut (2004)".
    private static boolean hasTitle(String before) {
        return !before.strip().matches("(?i)the|a|an") && !before.isEmpty();
    }

    static Optional<String> format3d(String name) {
        Matcher found = FORMAT_3D.matcher(name);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// The number of a part, when the name ends in one: "Movie cd2", "Movie part b".
    static OptionalInt part(String stem) {
        Matcher letter = LETTER.matcher(stem);
        Matcher found = letter.find() ? letter.reset() : PART.matcher(stem);
        if (!found.find() || found.start() == 0) return numbered(stem);
        char first = Character.toLowerCase(found.group(1).charAt(0));
        return OptionalInt.of(Character.isDigit(first) ? Integer.parseInt(found.group(1)) : first - 'a' + 1);
    }

    /// "CD1" is a part wherever it stands; what a group numbers through is one film in parts, so that all can be found.
    private static OptionalInt numbered(String stem) {
        Matcher disc = DISC.matcher(stem);
        if (disc.find()) return OptionalInt.of(Integer.parseInt(disc.group(1)));
        Matcher group = NUMBERED_BY_GROUP.matcher(stem);
        return group.find() ? OptionalInt.of(Integer.parseInt(group.group(2))) : OptionalInt.empty();
    }

    static boolean isNumberedByGroup(String stem) {
        return NUMBERED_BY_GROUP.matcher(stem).find();
    }

    /// " part 2" between the year and the words of the release, and a number alone behind the year: these are films of
    /// their own.
    static String partInside(String stem) {
        Matcher found = PART_INSIDE.matcher(stem);
        return found.find() ? " " + found.group(1).replaceFirst("(?i)part[ ._-]?", "part ") : "";
    }

    static String withoutPart(String stem) {
        String whole = LETTER.matcher(stem).replaceFirst("");
        String discless = DISC.matcher(PART.matcher(whole).replaceFirst("")).replaceAll("");
        return NUMBERED_BY_GROUP.matcher(discless).replaceFirst("$1");
    }
}
