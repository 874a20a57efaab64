package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.SearchText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What metadata may change of an item as lists show it: title, year and day, and the keys made of them.
record ItemFace(
        ItemKind kind,
        String title,
        String titleKey,
        Optional<Integer> year,
        Optional<LocalDate> airDate,
        String naturalKey) {
    static final int LONGEST_KEY = 2000;
    private static final String SEPARATOR = "\u0001";

    /// As long as their columns: numbers are padded and letters taken apart, so that keys outgrow what they are of.
    ItemFace {
        title = Columns.shortened(title, 500);
        titleKey = Columns.shortened(titleKey, LONGEST_KEY);
    }

    /// The same as fields.
    Map<Field, String> fields() {
        Map<Field, String> fields = new EnumMap<>(Field.class);
        fields.put(Field.TITLE, title);
        year.ifPresent(number -> fields.put(Field.YEAR, number.toString()));
        airDate.ifPresent(date -> fields.put(Field.RELEASED, date.toString()));
        return fields;
    }

    /// The item as it looks when these values count.
    ItemFace with(Map<Field, String> shown) {
        String name = shown.getOrDefault(Field.TITLE, title);
        String sorted = SearchText.sortKey(shown.getOrDefault(Field.SORT_TITLE, name));
        Optional<Integer> released = year(shown);
        return new ItemFace(
                kind, name, sorted, released, date(shown), naturalKey(Columns.shortened(sorted, 1000), released));
    }

    private Optional<Integer> year(Map<Field, String> shown) {
        return switch (kind) {
            case EPISODE, SEASON, ARTIST -> year;
            case MOVIE, SHOW, ALBUM, TRACK, PHOTO, VIDEO ->
                Optional.ofNullable(shown.get(Field.YEAR))
                        .map(Integer::valueOf)
                        .or(() -> Optional.ofNullable(shown.get(Field.RELEASED))
                                .map(day -> LocalDate.parse(day).getYear()));
        };
    }

    /// Only an episode shows the day.
    private Optional<LocalDate> date(Map<Field, String> shown) {
        return kind == ItemKind.EPISODE && shown.containsKey(Field.RELEASED)
                ? Optional.of(LocalDate.parse(shown.get(Field.RELEASED)))
                : airDate;
    }

    /// The key with its part for the title, and the year of shows, written anew.
    private String naturalKey(String sorted, Optional<Integer> released) {
        List<String> parts = new ArrayList<>(List.of(naturalKey.split(SEPARATOR, -1)));
        switch (kind) {
            case SHOW -> {
                parts.set(0, sorted);
                parts.set(parts.size() - 1, released.map(SearchText::sortKey).orElse(""));
            }
            case SEASON -> {} // by number
            case MOVIE, EPISODE, ARTIST, ALBUM, TRACK, PHOTO, VIDEO -> parts.set(parts.size() - 1, sorted);
        }
        return Columns.shortened(String.join(SEPARATOR, parts), 4500);
    }
}
