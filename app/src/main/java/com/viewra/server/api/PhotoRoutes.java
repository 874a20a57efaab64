package com.viewra.server.api;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.Search;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Photos by when and where they were taken, and by where they lie. What is in an entry is asked for with
/// `/api/items?kind=photo&sort=-made` and the entry's value as `year`, `month`, `day`, `place` or `folder`.
public final class PhotoRoutes {
    private static final int MOST = 500;
    private final Search search;

    public PhotoRoutes(Search search) {
        this.search = search;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(
                                "/api/photos/timeline",
                                Access.DEVICES,
                                "Years, months or days with photos, the newest first, and where each begins in"
                                        + " /api/items?kind=photo&sort=-made")
                        .query("by", "year, month or day; month if not given")
                        .query("library", "only of this library")
                        .query("within", "only in this year (2024) or month (2024-05)")
                        .query("at", "a day (2024-05-06): the answer says where it, or what comes before it, begins")
                        .query("offset", "of the first entry wanted, from 0")
                        .query("limit", "number of entries wanted, 1 to 500; 500 if not given")
                        .answers(Timeline.class)
                        .by(this::timeline),
                paged(Route.get(
                                "/api/photos/places",
                                Access.DEVICES,
                                "The places photos were taken at, the most frequent first; by position where nobody"
                                        + " lives near"))
                        .answers(Places.class)
                        .by(this::places),
                paged(Route.get("/api/photos/folders", Access.DEVICES, "The folders photos lie in, by path"))
                        .answers(Folders.class)
                        .by(this::folders));
    }

    private static Route.Outline paged(Route.Outline route) {
        return route.query("library", "only of this library")
                .query("offset", "of the first one wanted, from 0")
                .query("limit", "number wanted, 1 to 500; 100 if not given");
    }

    private void timeline(Context ctx) {
        Facet by = Params.query(ctx, "by", PhotoRoutes::step).orElse(Facet.MONTH);
        String within = Params.query(ctx, "within", text -> text).orElse("");
        List<Entry> entries = new ArrayList<>();
        int offset = 0;
        for (FacetCount step : search.values(photos(ctx), by)) {
            if (step.value().startsWith(within)) entries.add(new Entry(step.value(), step.count(), offset));
            offset += step.count();
        }
        Optional<LocalDate> at = Params.query(ctx, "at", PhotoRoutes::day);
        ctx.json(new Timeline(page(ctx, entries, MOST), entries.size(), offset, at.map(day -> before(ctx, day))));
    }

    /// How many photos are newer.
    private int before(Context ctx, LocalDate day) {
        return search.values(photos(ctx), Facet.DAY).stream()
                .filter(one -> one.value().compareTo(day.toString()) > 0)
                .mapToInt(FacetCount::count)
                .sum();
    }

    private void places(Context ctx) {
        List<Place> places =
                search.values(photos(ctx), Facet.PLACE).stream().map(Place::of).toList();
        ctx.json(new Places(page(ctx, places, 100), places.size()));
    }

    private void folders(Context ctx) {
        List<Folder> folders = search.values(photos(ctx), Facet.FOLDER).stream()
                .map(one -> new Folder(one.value(), one.name(), one.count()))
                .sorted(Comparator.comparing(Folder::folder))
                .toList();
        ctx.json(new Folders(page(ctx, folders, 100), folders.size()));
    }

    private static <T> List<T> page(Context ctx, List<T> all, int otherwise) {
        return all.stream()
                .skip(Params.number(ctx, "offset", 0, 0, Integer.MAX_VALUE))
                .limit(Params.number(ctx, "limit", otherwise, 1, MOST))
                .toList();
    }

    private static ItemQuery photos(Context ctx) {
        ItemQuery all = ItemQuery.all().of(ItemKind.PHOTO);
        return Params.query(ctx, "library", LibraryId::parse).map(all::of).orElse(all);
    }

    private static Facet step(String text) {
        return switch (text) {
            case "year" -> Facet.YEAR;
            case "month" -> Facet.MONTH;
            case "day" -> Facet.DAY;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    /// @param total number of all entries
    /// @param dated number of photos with a date; those without come after them
    /// @param offset of the day asked for
    record Timeline(List<Entry> entries, int total, int dated, Optional<Integer> offset) {}

    /// @param value 2024, 2024-05 or 2024-05-06
    record Entry(String value, int count, int offset) {}

    record Places(List<Place> places, int total) {}

    /// @param value as filters take it
    /// @param latitude of its middle
    record Place(String value, String name, double latitude, double longitude, int count) {
        static Place of(FacetCount place) {
            String[] position = place.value().split(":", 2);
            return new Place(
                    place.value(),
                    place.name(),
                    Double.parseDouble(position[0]),
                    Double.parseDouble(position[1]),
                    place.count());
        }
    }

    record Folders(List<Folder> folders, int total) {}

    /// @param folder as filters take it
    record Folder(String folder, String name, int count) {}
}
