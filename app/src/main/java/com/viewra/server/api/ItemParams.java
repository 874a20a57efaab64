package com.viewra.server.api;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import com.viewra.server.http.Params;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Which items a request is about, in the words of its address.
final class ItemParams {
    private static final int DEFAULT_LIMIT = 100;
    private static final int MAX_LIMIT = 500;
    /// Those that have parameters of the same name.
    private static final Set<Facet> NAMED = Set.of(
            Facet.GENRE,
            Facet.TAG,
            Facet.STUDIO,
            Facet.COUNTRY,
            Facet.COLLECTION,
            Facet.MOOD,
            Facet.LABEL,
            Facet.YEAR,
            Facet.DECADE,
            Facet.MONTH,
            Facet.DAY,
            Facet.PLACE,
            Facet.FOLDER,
            Facet.RESOLUTION,
            Facet.HDR,
            Facet.LANGUAGE,
            Facet.WATCHED,
            Facet.FAVOURITE,
            Facet.DAMAGED,
            Facet.PERSON,
            Facet.ACTOR,
            Facet.DIRECTOR,
            Facet.WRITER,
            Facet.COMPOSER,
            Facet.ALBUM_ARTIST);

    private ItemParams() {}

    /// Describes the parameters that choose items.
    static Route.Outline describe(Route.Outline route) {
        return route.query("library", "only of this library")
                .query("kind", "only of these kinds, separated by commas")
                .query("parent", "only the children of this item")
                .query(
                        "q",
                        "words, or the starts of words, of titles, people, albums, artists and tags; misspelt ones too")
                .query(
                        "genre",
                        "only of these genres, separated by commas; tag, studio, country, collection, mood and"
                                + " label likewise")
                .query("year", "only of these years, separated by commas; decade (1990) likewise")
                .query("month", "only photos taken in these months (2024-05), separated by commas; day likewise")
                .query("place", "only photos taken at these places of /api/photos/places, separated by commas")
                .query("folder", "only photos that lie in this folder")
                .query("fromYear", "only of this year or later")
                .query("toYear", "only of this year or earlier")
                .query("resolution", "2160p, 1080p, 720p, 576p, 480p")
                .query("hdr", "hdr10, hlg, dolby_vision, sdr, or true for all but the last")
                .query("language", "of the sound: en, de, pt-BR")
                .query("watched", "true, false or started")
                .query("favourite", "true for favourites only")
                .query("damaged", "true for what has a file that could not be read, or not to its end")
                .query("person", "only with this person, by number; actor, director, writer and composer likewise")
                .query("album_artist", "only albums of these artists, separated by commas")
                .query("minRating", "only what the user rated so, 0 to 10, or better")
                .query("addedSince", "only what was added at this time (ISO 8601) or later");
    }

    static Route.Outline describePage(Route.Outline route) {
        return describe(route)
                .query(
                        "sort",
                        "title, -added, year, -year, recent (played), -rating, -made (taken or aired), duration,"
                                + " -duration; without it the items' natural order, of matches to q the best first")
                .query("offset", "of the first item wanted, from 0")
                .query("limit", "number of items wanted, 1 to 500; 100 if not given");
    }

    static ItemQuery query(Context ctx) {
        return new ItemQuery(
                Params.query(ctx, "library", LibraryId::parse),
                Params.query(ctx, "kind", ItemParams::kinds).orElse(Set.of()),
                Params.query(ctx, "parent", MediaId::parse),
                false,
                Params.query(ctx, "q", words -> words).orElse(""),
                filter(ctx),
                Params.query(ctx, "sort", ItemParams::sort).orElse(ItemQuery.Sort.NATURAL),
                Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE),
                Params.number(ctx, "limit", DEFAULT_LIMIT, 1, MAX_LIMIT));
    }

    private static ItemFilter filter(Context ctx) {
        Map<Facet, Set<String>> values = new EnumMap<>(Facet.class);
        for (Facet facet : NAMED)
            Params.query(ctx, facet.id(), text -> keys(facet, text)).ifPresent(keys -> values.put(facet, keys));
        return new ItemFilter(
                values,
                number(ctx, "fromYear"),
                number(ctx, "toYear"),
                number(ctx, "minRating"),
                Params.query(ctx, "addedSince", ItemParams::instant));
    }

    private static OptionalInt number(Context ctx, String name) {
        return Params.query(ctx, name, Integer::valueOf).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    private static Set<String> keys(Facet facet, String text) {
        if (facet == Facet.FOLDER) return Set.of(text); // may have commas in it
        Function<String, List<String>> meaning = switch (facet) {
            case GENRE, TAG, STUDIO, COUNTRY, COLLECTION, MOOD, LABEL, ALBUM_ARTIST ->
                word -> List.of(SearchText.fold(word));
            case WATCHED, FAVOURITE, DAMAGED -> ItemParams::yesOrNo;
            case HDR -> ItemParams::ranges;
            case KIND,
                    LIBRARY,
                    YEAR,
                    DECADE,
                    MONTH,
                    DAY,
                    PLACE,
                    FOLDER,
                    RESOLUTION,
                    LANGUAGE,
                    RATING,
                    PERSON,
                    ACTOR,
                    DIRECTOR,
                    WRITER,
                    COMPOSER -> List::of;
        };
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .map(meaning)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private static List<String> yesOrNo(String word) {
        return switch (word) {
            case "true", "yes" -> List.of("yes");
            case "false", "no" -> List.of("no");
            case "started" -> List.of("started");
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<String> ranges(String word) {
        if (!word.equals("true")) return List.of(word);
        return Arrays.stream(DynamicRange.values())
                .filter(DynamicRange::isHdr)
                .map(range -> range.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static Set<ItemKind> kinds(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(kind -> ItemKind.valueOf(kind.strip().toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    static ItemQuery.Sort sort(String text) {
        return Arrays.stream(ItemQuery.Sort.values())
                .filter(sort -> name(sort).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing is sorted by " + text));
    }

    static String name(ItemQuery.Sort sort) {
        return switch (sort) {
            case NATURAL -> "natural";
            case TITLE -> "title";
            case NEWEST_ADDED -> "-added";
            case OLDEST_YEAR -> "year";
            case NEWEST_YEAR -> "-year";
            case RECENTLY_PLAYED -> "recent";
            case HIGHEST_RATED -> "-rating";
            case NEWEST_MADE -> "-made";
            case SHORTEST -> "duration";
            case LONGEST -> "-duration";
        };
    }
}
