package com.viewra.scan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a `.plexmatch` file says of its folder, a hint a line (<https://support.plex.tv/articles/plexmatch/>).
/// @param title of the show or movie
/// @param ids by provider
/// @param episodes by the name of the file as the hint writes it, in lower case
record PlexMatch(
        Optional<String> title,
        OptionalInt year,
        OptionalInt season,
        Map<String, String> ids,
        Map<String, Numbers> episodes) {
    static final String NAME = ".plexmatch";
    static final PlexMatch NONE =
            new PlexMatch(Optional.empty(), OptionalInt.empty(), OptionalInt.empty(), Map.of(), Map.of());
    private static final Pattern HINT = Pattern.compile("([A-Za-z]+)\\s*:\\s*(.*)");
    /// Some ten times what a long series needs; more would be copied again and again.
    private static final int LONGEST_LETTERS = 1 << 18;

    private static final Pattern EPISODE =
            Pattern.compile("(?i)(?:(?<special>SP)|(?:S(?<season>\\d{1,4}))?E?P?)(?<first>\\d{1,4})"
                    + "(?:\\s*-\\s*(?:S\\d{1,4})?E?P?(?<last>\\d{1,4}))?\\s*:\\s*(?<file>.+)");
    private static final Pattern GUID = Pattern.compile("(?:.*\\.)?(imdb|tmdb|themoviedb|tvdb|thetvdb)://([\\w-]+).*");

    PlexMatch {
        ids = Map.copyOf(ids);
        episodes = Map.copyOf(episodes);
    }

    /// Which episodes a file holds.
    record Numbers(OptionalInt season, int first, int last) {}

    /// Lines that are no hints are passed over.
    static PlexMatch parse(String text) {
        PlexMatch said = NONE;
        String start = text.substring(0, Math.min(text.length(), LONGEST_LETTERS));
        for (String line :
                start.replace("\ufeff", "").lines().map(String::strip).toList()) {
            Matcher hint = HINT.matcher(line);
            if (!line.startsWith("#") && hint.matches() && !hint.group(2).isEmpty())
                said = said.and(hint.group(1).toLowerCase(Locale.ROOT), hint.group(2));
        }
        return said;
    }

    private PlexMatch and(String name, String value) {
        return switch (name) {
            case "title", "show" -> new PlexMatch(Optional.of(value), year, season, ids, episodes);
            case "year" -> new PlexMatch(title, number(value), season, ids, episodes);
            case "season" -> new PlexMatch(title, year, number(value), ids, episodes);
            case "tmdbid", "tvdbid", "imdbid" -> with(name.substring(0, 4), value);
            case "guid" -> guid(value);
            case "ep", "episode" -> episode(value);
            default -> this;
        };
    }

    private static OptionalInt number(String value) {
        return value.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(value)) : OptionalInt.empty();
    }

    private PlexMatch with(String provider, String id) {
        Map<String, String> more = new HashMap<>(ids);
        more.put(provider, id);
        return new PlexMatch(title, year, season, more, episodes);
    }

    /// `imdb://tt0903747`, `tvdb://81189`, or the older `com.plexapp.agents.thetvdb://81189`; Plex's own mean nothing
    /// here.
    private PlexMatch guid(String value) {
        Matcher guid = GUID.matcher(value);
        return guid.matches()
                ? with(guid.group(1).replace("themoviedb", "tmdb").replace("thetvdb", "tvdb"), guid.group(2))
                : this;
    }

    /// `1: file`, `S01E02: file`, `SP01: file`, `1-2: file`.
    private PlexMatch episode(String value) {
        Matcher found = EPISODE.matcher(value);
        if (!found.matches()) return this;
        int first = Integer.parseInt(found.group("first"));
        int last = found.group("last") == null ? first : Integer.parseInt(found.group("last"));
        OptionalInt inSeason = found.group("special") != null ? OptionalInt.of(0) : number(found, "season");
        Map<String, Numbers> more = new HashMap<>(episodes);
        more.put(
                found.group("file").replace('\\', '/').toLowerCase(Locale.ROOT),
                new Numbers(inSeason, first, Math.max(first, last)));
        return new PlexMatch(title, year, season, ids, more);
    }

    private static OptionalInt number(Matcher found, String group) {
        return found.group(group) == null ? OptionalInt.empty() : number(found.group(group));
    }

    boolean isEmpty() {
        return equals(NONE);
    }

    /// What is said here, and what is said above of which nothing is said here.
    PlexMatch or(PlexMatch above) {
        Map<String, String> all = new HashMap<>(above.ids);
        all.putAll(ids);
        return new PlexMatch(
                title.or(() -> above.title),
                year.isPresent() ? year : above.year,
                season.isPresent() ? season : above.season,
                all,
                episodes);
    }
}
