package com.viewra.enrichment.sidecar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ids in addresses of pages about titles.
final class NfoAddress {
    private static final Map<Pattern, String> PAGES = pages();

    private NfoAddress() {}

    private static Map<Pattern, String> pages() {
        Map<Pattern, String> pages = new LinkedHashMap<>();
        pages.put(Pattern.compile("imdb\\.com/(?:[a-z]{2}/)?title/(tt\\d{5,})"), "imdb");
        pages.put(Pattern.compile("themoviedb\\.org/(?:movie|tv)/(\\d+)"), "tmdb");
        pages.put(
                Pattern.compile("thetvdb\\.com/(?:index\\.php)?\\?(?:[^\\s\"<]*&(?:amp;)?)?(?:series)?id=(\\d+)"),
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
        String outside = text.replaceAll("(?s)<(\\w+)[^>]*>.*</\\1>", " ");
        Map<String, String> ids = new LinkedHashMap<>();
        PAGES.forEach((page, provider) -> {
            Matcher found = page.matcher(outside);
            if (found.find()) ids.putIfAbsent(provider, found.group(1));
        });
        return ids;
    }
}
