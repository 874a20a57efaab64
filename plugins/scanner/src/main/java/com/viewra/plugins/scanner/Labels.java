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
    private static final Pattern EDITION = Pattern.compile(
            "(?<![\\p{L}\\d])((?:(?:extended|director'?s?|final|theatrical|special|criterion|ultimate|alternate|alternative|assembly|imax"
                    + "|unrated|uncut|remastered|restored|despecialized|signature|recut|fan|fan[ .]?edit|collector'?s?|imperial"
                    + "|\\d+(?:st|nd|rd|th)[ .]anniversary|hunter|2in1|rogue|open matte)[ ._]*)+(?:cut|edition|version|collection)?)(?![\\p{L}\\d])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern DIRECTORS_CUT = Pattern.compile("(?<![\\p{L}\\d.])(?:DC|SE)(?![\\p{L}\\d])");
    private static final Pattern FORMAT_3D =
            Pattern.compile("(?<![a-z0-9])(hsbs|fsbs|sbs|htab|ftab|tab|mvc)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final Pattern PART = Pattern.compile(
            "[ ._-]*[(\\[]?(?<![a-z])(?:cd|dvd|part|pt|disc|disk)[ ._-]*(\\d{1,2}|[a-d])[)\\]]?$",
            Pattern.CASE_INSENSITIVE);

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

    /// @param from where the title has ended for certain; editions before it are part of the title
    static Optional<String> edition(String name, int from) {
        Matcher tag = EDITION_TAG.matcher(name);
        if (tag.find()) return Optional.of(tag.group(1));
        Matcher found = EDITION.matcher(name);
        if (found.find(Math.min(from, name.length())))
            return Optional.of(ReleaseName.tidy(found.group(1).replaceAll("[._]", " ")));
        Matcher cut = DIRECTORS_CUT.matcher(name);
        if (!cut.find(Math.min(from, name.length()))) return Optional.empty();
        return Optional.of(cut.group().equals("DC") ? "Director's Cut" : "Special Edition");
    }

    static Optional<String> format3d(String name) {
        Matcher found = FORMAT_3D.matcher(name);
        return found.find() ? Optional.of(found.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// The number of a part, when the name ends in one: "Movie cd2", "Movie part b".
    static OptionalInt part(String stem) {
        Matcher found = PART.matcher(stem);
        if (!found.find() || found.start() == 0) return OptionalInt.empty();
        char first = Character.toLowerCase(found.group(1).charAt(0));
        return OptionalInt.of(Character.isDigit(first) ? Integer.parseInt(found.group(1)) : first - 'a' + 1);
    }

    static String withoutPart(String stem) {
        return part(stem).isPresent() ? PART.matcher(stem).replaceFirst("") : stem;
    }
}
