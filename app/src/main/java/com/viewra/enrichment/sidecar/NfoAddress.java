package com.viewra.enrichment.sidecar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids in addresses of pages about titles.
final class NfoAddress {
    private static final Pattern OPENING = Pattern.compile("<(\\w{1,64})[^<>]*+>");
    /// Elements side by side, and what looks like them: each has the whole text looked through for its end.
    private static final int MOST_ELEMENTS = 100;

    private static final Map<Pattern, String> PAGES = pages();

    private NfoAddress() {}

    private static Map<Pattern, String> pages() {
        Map<Pattern, String> pages = new LinkedHashMap<>();
        pages.put(Pattern.compile("imdb\\.com/(?:[a-z]{2}/)?title/(tt\\d{5,})"), "imdb");
        pages.put(Pattern.compile("themoviedb\\.org/(?:movie|tv)/(\\d+)"), "tmdb");
        pages.put(
                Pattern.compile("thetvdb\\.com/(?:index\\.php)?\\?(?:[^\\s\"<]{0,200}&(?:amp;)?)?(?:series)?id=(\\d+)"),
                "tvdb");
        pages.put(Pattern.compile("thetvdb\\.com/(?:dereferrer/)?series/(\\d+)"), "tvdb");
        String uuid = "([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})";
        pages.put(Pattern.compile("musicbrainz\\.org/release/" + uuid), "musicbrainz-album");
        pages.put(Pattern.compile("musicbrainz\\.org/release-group/" + uuid), "musicbrainz-release-group");
        pages.put(Pattern.compile("musicbrainz\\.org/artist/" + uuid), "musicbrainz-artist");
        return pages;
    }

    /// Only of addresses outside of elements: inside they may be of anybody's page.
    static Map<String, String> ids(String text) {
        if (!text.contains(".com/") && !text.contains(".org/")) return Map.of();
        String outside = outside(text);
        Map<String, String> ids = new LinkedHashMap<>();
        PAGES.forEach((page, provider) -> {
            Matcher found = page.matcher(outside);
            if (found.find()) ids.putIfAbsent(provider, found.group(1));
        });
        return ids;
    }

    /// What is left without the elements, each up to the last end of its name.
    private static String outside(String text) {
        StringBuilder outside = new StringBuilder();
        int done = 0;
        Matcher opening = OPENING.matcher(text);
        for (int n = 0; n < MOST_ELEMENTS && opening.find(done); n++) {
            String closing = "</" + opening.group(1) + ">";
            int end = text.lastIndexOf(closing);
            boolean isElement = end >= opening.end();
            outside.append(text, done, isElement ? opening.start() : opening.end())
                    .append(isElement ? " " : "");
            done = isElement ? end + closing.length() : opening.end();
        }
        return outside.append(text, done, text.length()).toString();
    }
}
