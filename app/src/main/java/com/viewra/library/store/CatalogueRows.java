package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.SearchText;
import com.viewra.library.search.FacetValue;
import com.viewra.library.search.IndexedItem;
import com.viewra.library.store.CatalogueValues.FileFacts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/// Reads items as the catalogue knows them: those that changed, or all. Missing items are left out.
final class CatalogueRows {
    private static final String ITEMS = "select id, library_id, parent_id, kind, title, title_key, natural_key,"
            + " release_year, air_date, show_title, artist, album, added_ms from item";

    private final TableReader tables;
    private final Interned interned;
    private final CatalogueValues values;
    private final Map<Long, String> libraries = new HashMap<>();
    private final Map<Long, List<String>> otherTitles = new HashMap<>();
    private final Map<Long, LocalDate> taken = new HashMap<>();
    private final Map<Long, Double> latitudes = new HashMap<>();
    private final Map<Long, Double> longitudes = new HashMap<>();
    private final Map<Long, Played> played = new HashMap<>();
    private final Map<Long, Liked> liked = new HashMap<>();

    private record Played(long atMs, boolean watched, boolean started) {
        static final Played NEVER = new Played(0, false, false);
    }

    private record Liked(boolean favourite, int rating) {
        static final Liked NOT = new Liked(false, -1);
    }

    private CatalogueRows(TableReader tables, Interned interned) {
        this.tables = tables;
        this.interned = interned;
        this.values = new CatalogueValues(tables, interned);
    }

    /// @param interned what the items of the catalogue share
    static List<IndexedItem> all(Handle handle, Interned interned) {
        handle.execute("set lazy_query_execution 1"); // else the database gathers a table before it hands out a row
        try {
            return new CatalogueRows(TableReader.ofAll(handle), interned).read();
        } finally {
            handle.execute("set lazy_query_execution 0");
        }
    }

    static List<IndexedItem> of(Handle handle, Collection<Long> ids, Interned interned) {
        return new CatalogueRows(TableReader.of(handle, ids), interned).read();
    }

    private List<IndexedItem> read() {
        values.read();
        readLibraries();
        readFields();
        readProgress();
        readLikings();
        List<IndexedItem> items = new ArrayList<>();
        tables.each(ITEMS, "id", "missing_since_ms is null", row -> items.add(item(row)));
        return items;
    }

    private void readLibraries() {
        TableReader.ofAll(tables.handle())
                .each("select id, name from library", "id", "", row -> libraries.put(row.getLong(1), row.getString(2)));
    }

    private void readFields() {
        tables.each(
                "select item_id, field, field_value from item_field",
                "item_id",
                "field in ('original_title', 'taken', 'latitude', 'longitude')",
                row -> readField(row.getLong(1), row.getString(2), row.getString(3)));
    }

    private void readField(long item, String field, String value) {
        switch (field) {
            case "taken" -> readDay(item, value);
            case "latitude" -> latitudes.put(item, Double.valueOf(value));
            case "longitude" -> longitudes.put(item, Double.valueOf(value));
            default ->
                otherTitles.computeIfAbsent(item, _ -> new ArrayList<>(1)).add(value);
        }
    }

    private void readDay(long item, String dateTime) {
        try {
            taken.put(item, LocalDate.parse(dateTime.substring(0, Math.min(10, dateTime.length()))));
        } catch (DateTimeException e) {
            taken.remove(item); // no day that a calendar has
        }
    }

    private void readProgress() {
        tables.each(
                "select item_id, position_ms, watched, updated_ms from progress",
                "item_id",
                "",
                row -> played.put(row.getLong(1), new Played(row.getLong(4), row.getBoolean(3), row.getLong(2) > 0)));
    }

    private void readLikings() {
        tables.each("select item_id, favourite, rating from liking", "item_id", "", row -> {
            int rating = row.getInt(3);
            liked.put(row.getLong(1), new Liked(row.getBoolean(2), row.wasNull() ? -1 : rating));
        });
    }

    private IndexedItem item(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        int year = row.getInt(8);
        Played progress = played.getOrDefault(id, Played.NEVER);
        Liked liking = liked.getOrDefault(id, Liked.NOT);
        Optional<LocalDate> aired = Optional.ofNullable(row.getObject(9, LocalDate.class));
        int madeOn = madeOn(Optional.ofNullable(taken.get(id)).or(() -> aired), year);
        String titleKey = row.getString(6);
        return new IndexedItem(
                id,
                row.getLong(3),
                ItemRow.kind(row.getString(4)),
                titleKey,
                same(row.getString(7), titleKey),
                titles(row.getString(5), titleKey, otherTitles.getOrDefault(id, List.of())),
                context(row),
                year,
                madeOn,
                values.file(id).durationMs(),
                row.getLong(13),
                progress.atMs,
                progress.watched,
                progress.started,
                liking.rating,
                values(row, id, year, madeOn, liking));
    }

    /// Of most items the keys and the title are one text, which then is kept once.
    private static String same(String text, String other) {
        return text.equals(other) ? other : text;
    }

    private static List<String> titles(String title, String titleKey, List<String> others) {
        if (others.isEmpty()) return List.of(same(SearchText.fold(title), titleKey));
        return Stream.concat(Stream.of(title), others.stream())
                .map(SearchText::fold)
                .distinct()
                .toList();
    }

    private static int madeOn(Optional<LocalDate> day, int year) {
        if (day.isPresent()) return (int) day.get().toEpochDay();
        return year == 0 ? Integer.MIN_VALUE : (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    /// Show, artist and album.
    private List<String> context(ResultSet row) throws SQLException {
        List<String> context = new ArrayList<>(3);
        for (int column = 10; column <= 12; column++) {
            String text = row.getString(column);
            if (text != null) context.add(interned.folded(text));
        }
        return List.copyOf(context);
    }

    private List<FacetValue> values(ResultSet row, long id, int year, int madeOn, Liked liking) throws SQLException {
        List<FacetValue> all = new ArrayList<>(values.of(id));
        String library = libraries.getOrDefault(row.getLong(2), row.getString(2));
        all.add(interned.value(Facet.KIND, row.getString(4)));
        all.add(interned.value(Facet.LIBRARY, row.getString(2), library));
        if (year != 0) {
            all.add(interned.value(Facet.YEAR, Integer.toString(year)));
            all.add(interned.value(Facet.DECADE, Integer.toString(year / 10 * 10)));
        }
        FileFacts file = values.file(id);
        if (file.height() > 0) all.add(interned.value(Facet.RESOLUTION, resolution(file)));
        if (file.damaged()) all.add(interned.value(Facet.DAMAGED, "yes"));
        if (liking.favourite) all.add(interned.value(Facet.FAVOURITE, "yes"));
        if (liking.rating >= 0) all.add(interned.value(Facet.RATING, Integer.toString(liking.rating)));
        if (ItemRow.kind(row.getString(4)) == ItemKind.PHOTO) addPhoto(all, id, madeOn);
        String artist = row.getString(11);
        if (artist != null && ItemRow.kind(row.getString(4)) == ItemKind.ALBUM)
            all.add(interned.value(Facet.ALBUM_ARTIST, interned.folded(artist), artist));
        return interned.values(all);
    }

    /// When and where it was taken, and where it lies.
    private void addPhoto(List<FacetValue> all, long id, int madeOn) {
        if (madeOn != Integer.MIN_VALUE) {
            String day = LocalDate.ofEpochDay(madeOn).toString();
            all.add(interned.value(Facet.DAY, day));
            all.add(interned.value(Facet.MONTH, day.substring(0, day.lastIndexOf('-'))));
        }
        Double latitude = latitudes.get(id);
        Double longitude = longitudes.get(id);
        if (latitude != null && longitude != null)
            GpsPlace.at(latitude, longitude)
                    .ifPresent(place -> all.add(interned.value(Facet.PLACE, place.key(), place.name())));
        values.folder(id).ifPresent(folder -> all.add(interned.value(Facet.FOLDER, folder, lastName(folder))));
    }

    private static String lastName(String folder) {
        return folder.substring(folder.lastIndexOf('/') + 1);
    }

    /// By what the picture is sold as: wide films have fewer lines than their name says.
    private static String resolution(FileFacts file) {
        if (file.width() > 2600 || file.height() > 1600) return "2160p";
        if (file.width() > 1400 || file.height() > 800) return "1080p";
        if (file.width() > 1100 || file.height() > 650) return "720p";
        return file.height() > 500 ? "576p" : "480p";
    }
}
