package com.viewra.library.store;

import com.viewra.library.Facet;
import com.viewra.library.SearchText;
import com.viewra.library.search.FacetValue;
import com.viewra.library.search.IndexedItem;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads items as the catalogue knows them: those that changed, or a range of all. Missing items are left out.
final class CatalogueRows {
    private static final String ITEMS = "select i.id, i.library_id, i.parent_id, i.kind, i.title, i.title_key,"
            + " i.natural_key, i.release_year, i.air_date, i.show_title, i.artist, i.album, i.added_ms, p.position_ms,"
            + " p.watched, p.updated_ms, l.favourite, l.rating from item i left join progress p on p.item_id = i.id"
            + " left join liking l on l.item_id = i.id where i.missing_since_ms is null";

    private final Handle handle;
    private final String which;
    private final UnaryOperator<Query> binding;
    private final Interned interned;

    private CatalogueRows(Handle handle, String which, UnaryOperator<Query> binding, Interned interned) {
        this.handle = handle;
        this.which = which;
        this.binding = binding;
        this.interned = interned;
    }

    /// @param from,to ids; the latter is left out
    /// @param interned what items share, also with those of other ranges
    static List<IndexedItem> between(Handle handle, long from, long to, Interned interned) {
        return new CatalogueRows(
                        handle,
                        " >= :from and %1$s < :to",
                        query -> query.bind("from", from).bind("to", to),
                        interned)
                .read();
    }

    /// @param ids not empty
    static List<IndexedItem> of(Handle handle, Collection<Long> ids) {
        List<Long> listed = List.copyOf(ids);
        return new CatalogueRows(handle, " in (<ids>)", query -> query.bindList("ids", listed), new Interned()).read();
    }

    static long lastId(Handle handle) {
        return handle.createQuery("select coalesce(max(id), 0) from item")
                .mapTo(Long.class)
                .one();
    }

    private List<IndexedItem> read() {
        Map<Long, FileFacts> files = new HashMap<>();
        Map<Long, List<FacetValue>> values = new HashMap<>();
        Map<Long, List<String>> fields = new HashMap<>();
        readFiles(files);
        readTracks(values);
        readLabels(values);
        readCredits(values);
        readOriginalTitles(fields);
        Map<Long, LocalDate> taken = taken();
        return query(ITEMS, "i.id", "")
                .map((row, _) -> item(
                        row,
                        files.getOrDefault(row.getLong("id"), FileFacts.NONE),
                        values.getOrDefault(row.getLong("id"), List.of()),
                        fields.getOrDefault(row.getLong("id"), List.of()),
                        Optional.ofNullable(taken.get(row.getLong("id")))))
                .list();
    }

    private record FileFacts(long durationMs, int width, int height) {
        static final FileFacts NONE = new FileFacts(0, 0, 0);
    }

    private void readFiles(Map<Long, FileFacts> files) {
        query(
                        "select f.item_id, max(f.duration_ms) as duration_ms, max(f.width) as width, max(f.height) as height"
                                + " from media_file f where f.missing_since_ms is null",
                        "f.item_id",
                        " group by f.item_id")
                .map((row, _) -> files.put(
                        row.getLong("item_id"),
                        new FileFacts(row.getLong("duration_ms"), row.getInt("width"), row.getInt("height"))))
                .list();
    }

    private void readTracks(Map<Long, List<FacetValue>> values) {
        query(
                        "select distinct f.item_id, t.kind, t.language, t.dynamic_range from media_file f"
                                + " join track t on t.file_id = f.id where f.missing_since_ms is null"
                                + " and (t.kind = 'video' or t.kind = 'audio' and t.language is not null)",
                        "f.item_id",
                        "")
                .map((row, _) -> add(values, row, track(row)))
                .list();
    }

    private Optional<FacetValue> track(ResultSet row) throws SQLException {
        boolean isVideo = row.getString("kind").equals("video");
        return Columns.text(row, isVideo ? "dynamic_range" : "language")
                .map(value -> interned.value(isVideo ? Facet.HDR : Facet.LANGUAGE, value, value));
    }

    private void readLabels(Map<Long, List<FacetValue>> values) {
        query(
                        "select distinct b.item_id, b.kind, b.label, b.label_key from item_label b where b.counts",
                        "b.item_id",
                        "")
                .map((row, _) -> add(values, row, label(row)))
                .list();
    }

    private Optional<FacetValue> label(ResultSet row) throws SQLException {
        String key = row.getString("label_key");
        String name = row.getString("label");
        return Facet.of(row.getString("kind")).map(facet -> interned.value(facet, key, name));
    }

    private void readCredits(Map<Long, List<FacetValue>> values) {
        query(
                        "select distinct c.item_id, c.person_id, n.name from credit c join person n on n.id = c.person_id"
                                + " where c.counts",
                        "c.item_id",
                        "")
                .map((row, _) -> add(values, row, person(row)))
                .list();
    }

    private Optional<FacetValue> person(ResultSet row) throws SQLException {
        return Optional.of(interned.value(Facet.PERSON, row.getString("person_id"), row.getString("name")));
    }

    private static boolean add(Map<Long, List<FacetValue>> values, ResultSet row, Optional<FacetValue> value)
            throws SQLException {
        List<FacetValue> ofItem = values.computeIfAbsent(row.getLong("item_id"), _ -> new ArrayList<>(4));
        return value.isPresent() && !ofItem.contains(value.get()) && ofItem.add(value.get());
    }

    private void readOriginalTitles(Map<Long, List<String>> titles) {
        query("select v.item_id, v.field_value from item_field v where v.field = 'original_title'", "v.item_id", "")
                .map((row, _) -> titles.computeIfAbsent(row.getLong("item_id"), _ -> new ArrayList<>(1))
                        .add(row.getString("field_value")))
                .list();
    }

    private Map<Long, LocalDate> taken() {
        Map<Long, LocalDate> taken = new HashMap<>();
        query("select v.item_id, v.field_value from item_field v where v.field = 'taken'", "v.item_id", "")
                .map((row, _) -> {
                    Optional<LocalDate> day = day(row.getString("field_value"));
                    if (day.isPresent()) taken.put(row.getLong("item_id"), day.get());
                    return day;
                })
                .list();
        return taken;
    }

    private static Optional<LocalDate> day(String dateTime) {
        try {
            return Optional.of(LocalDate.parse(dateTime.substring(0, Math.min(10, dateTime.length()))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private IndexedItem item(
            ResultSet row, FileFacts file, List<FacetValue> values, List<String> otherTitles, Optional<LocalDate> taken)
            throws SQLException {
        int year = row.getInt("release_year");
        Optional<LocalDate> airDate = Optional.ofNullable(row.getObject("air_date", LocalDate.class));
        Optional<Duration> position = Columns.duration(row, "position_ms");
        OptionalInt rating = Columns.number(row, "rating");
        return new IndexedItem(
                row.getLong("id"),
                row.getLong("parent_id"),
                ItemRow.kind(row),
                row.getString("title_key"),
                row.getString("natural_key"),
                Stream.concat(Stream.of(row.getString("title")), otherTitles.stream())
                        .map(SearchText::fold)
                        .distinct()
                        .toList(),
                context(row),
                year,
                madeOn(taken.or(() -> airDate), year),
                file.durationMs,
                row.getLong("added_ms"),
                row.getLong("updated_ms"),
                row.getBoolean("watched"),
                position.isPresent() && position.get().isPositive(),
                rating.orElse(-1),
                values(row, file, values, rating));
    }

    private static int madeOn(Optional<LocalDate> day, int year) {
        if (day.isPresent()) return (int) day.get().toEpochDay();
        return year == 0 ? Integer.MIN_VALUE : (int) LocalDate.of(year, 1, 1).toEpochDay();
    }

    private List<String> context(ResultSet row) throws SQLException {
        List<String> context = new ArrayList<>(3);
        for (String column : List.of("show_title", "artist", "album"))
            Columns.text(row, column).map(SearchText::fold).map(interned::text).ifPresent(context::add);
        return List.copyOf(context);
    }

    private List<FacetValue> values(ResultSet row, FileFacts file, List<FacetValue> stored, OptionalInt rating)
            throws SQLException {
        List<FacetValue> all = new ArrayList<>(stored);
        all.add(interned.value(Facet.KIND, row.getString("kind")));
        all.add(interned.value(Facet.LIBRARY, row.getString("library_id")));
        int year = row.getInt("release_year");
        if (year != 0) {
            all.add(interned.value(Facet.YEAR, Integer.toString(year)));
            all.add(interned.value(Facet.DECADE, Integer.toString(year / 10 * 10)));
        }
        if (file.height > 0) all.add(interned.value(Facet.RESOLUTION, resolution(file)));
        if (row.getBoolean("favourite")) all.add(interned.value(Facet.FAVOURITE, "yes"));
        rating.ifPresent(value -> all.add(interned.value(Facet.RATING, Integer.toString(value))));
        return List.copyOf(all);
    }

    /// By what the picture is sold as: wide films have fewer lines than their name says.
    private static String resolution(FileFacts file) {
        if (file.width > 2600 || file.height > 1600) return "2160p";
        if (file.width > 1400 || file.height > 800) return "1080p";
        if (file.width > 1100 || file.height > 650) return "720p";
        return file.height > 500 ? "576p" : "480p";
    }

    private Query query(String sql, String id, String end) {
        return binding.apply(handle.createQuery(sql + " and " + id + which.formatted(id) + end));
    }
}
