package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The columns of an item that metadata may change: title, year and day, and the keys made of them.
final class ItemColumns {
    private static final String SEPARATOR = "\u0001";
    private final Handle handle;

    ItemColumns(Handle handle) {
        this.handle = handle;
    }

    private record Row(
            ItemKind kind, String title, Optional<Integer> year, Optional<LocalDate> airDate, String naturalKey) {}

    boolean exists(MediaId item) {
        return row(item).isPresent();
    }

    private Optional<Row> row(MediaId item) {
        return handle.select(
                        "select kind, title, release_year, air_date, natural_key from item" + " where id = ?",
                        item.value())
                .map((row, _) -> {
                    return new Row(
                            ItemRow.kind(row),
                            row.getString("title"),
                            Columns.number(row, "release_year").stream().boxed().findFirst(),
                            Optional.ofNullable(row.getObject("air_date", LocalDate.class)),
                            row.getString("natural_key"));
                })
                .findOne();
    }

    /// The columns as fields.
    Map<Field, String> fields(MediaId item) {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        row(item).ifPresent(row -> {
            fields.put(Field.TITLE, row.title());
            row.year().ifPresent(year -> fields.put(Field.YEAR, year.toString()));
            row.airDate().ifPresent(date -> fields.put(Field.RELEASED, date.toString()));
        });
        return fields;
    }

    /// Writes what counts into the columns.
    void show(MediaId item, Map<Field, String> shown) {
        row(item).ifPresent(row -> show(item, row, shown));
    }

    private void show(MediaId item, Row row, Map<Field, String> shown) {
        String title = shown.getOrDefault(Field.TITLE, row.title());
        String sorted = shown.getOrDefault(Field.SORT_TITLE, title);
        Optional<Integer> year = year(row, shown);
        handle.createUpdate("update item set title = :title, title_key = :key, natural_key = :natural,"
                        + " release_year = :year, air_date = :date where id = :id")
                .bind("id", item.value())
                .bind("title", title)
                .bind("key", SearchText.sortKey(sorted))
                .bind("natural", naturalKey(row, Columns.shortened(SearchText.sortKey(sorted), 1000), year))
                .bind("year", year)
                .bind("date", date(row, shown))
                .execute();
    }

    private static Optional<Integer> year(Row row, Map<Field, String> shown) {
        return switch (row.kind()) {
            case EPISODE, SEASON, ARTIST -> row.year();
            case MOVIE, SHOW, ALBUM, TRACK, PHOTO, VIDEO ->
                Optional.ofNullable(shown.get(Field.YEAR))
                        .map(Integer::valueOf)
                        .or(() -> Optional.ofNullable(shown.get(Field.RELEASED))
                                .map(day -> LocalDate.parse(day).getYear()));
        };
    }

    /// Only an episode shows the day.
    private static Optional<LocalDate> date(Row row, Map<Field, String> shown) {
        return row.kind() == ItemKind.EPISODE && shown.containsKey(Field.RELEASED)
                ? Optional.of(LocalDate.parse(shown.get(Field.RELEASED)))
                : row.airDate();
    }

    /// The key with its part for the title, and the year of shows, written anew.
    private static String naturalKey(Row row, String title, Optional<Integer> year) {
        List<String> parts = new ArrayList<>(List.of(row.naturalKey().split(SEPARATOR, -1)));
        switch (row.kind()) {
            case SHOW -> {
                parts.set(0, title);
                parts.set(parts.size() - 1, year.map(SearchText::sortKey).orElse(""));
            }
            case SEASON -> {} // by number
            case MOVIE, EPISODE, ARTIST, ALBUM, TRACK, PHOTO, VIDEO -> parts.set(parts.size() - 1, title);
        }
        return Columns.shortened(String.join(SEPARATOR, parts), 4500);
    }
}
