package com.viewra.library.store;

import com.viewra.library.Facet;
import com.viewra.library.search.FacetValue;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What items are filed under besides what their own row says: light and languages of their files, labels, people.
final class CatalogueValues {
    private final TableReader tables;
    private final Interned interned;
    private final Map<Long, Long> itemOfFile = new HashMap<>();
    private final Map<Long, FileFacts> files = new HashMap<>();
    private final Map<Long, String> folders = new HashMap<>();
    private final Map<Long, List<FacetValue>> values = new HashMap<>();

    CatalogueValues(TableReader tables, Interned interned) {
        this.tables = tables;
        this.interned = interned;
    }

    /// Of the files of an item the largest of each.
    /// @param damaged whether any of them is
    record FileFacts(long durationMs, int width, int height, boolean damaged) {
        static final FileFacts NONE = new FileFacts(0, 0, 0, false);

        FileFacts and(FileFacts other) {
            return new FileFacts(
                    Math.max(durationMs, other.durationMs),
                    Math.max(width, other.width),
                    Math.max(height, other.height),
                    damaged || other.damaged);
        }
    }

    void read() {
        readFiles();
        readTracks();
        readLabels();
        readCredits();
    }

    FileFacts file(long item) {
        return files.getOrDefault(item, FileFacts.NONE);
    }

    /// The folder of something that does not last, as a photo.
    Optional<String> folder(long item) {
        return Optional.ofNullable(folders.get(item));
    }

    List<FacetValue> of(long item) {
        return values.getOrDefault(item, List.of());
    }

    private void readFiles() {
        tables.each(
                "select id, item_id, duration_ms, width, height, folder, broken is not null from media_file",
                "item_id",
                "missing_since_ms is null",
                row -> {
                    long item = row.getLong(2);
                    itemOfFile.put(row.getLong(1), item);
                    FileFacts facts = new FileFacts(row.getLong(3), row.getInt(4), row.getInt(5), row.getBoolean(7));
                    files.merge(item, facts, FileFacts::and);
                    if (facts.durationMs == 0) folders.put(item, interned.text(row.getString(6)));
                });
    }

    private void readTracks() {
        tables.reading(itemOfFile.keySet())
                .each(
                        "select file_id, kind, language, dynamic_range from track",
                        "file_id",
                        "kind in ('video', 'audio')",
                        this::track);
    }

    private void track(ResultSet row) throws SQLException {
        boolean isVideo = row.getString(2).equals("video");
        String value = row.getString(isVideo ? 4 : 3);
        Long item = itemOfFile.get(row.getLong(1));
        if (item != null && value != null)
            add(item, interned.value(isVideo ? Facet.HDR : Facet.LANGUAGE, value, value));
    }

    private void readLabels() {
        tables.each("select item_id, kind, label, label_key from item_label", "item_id", "counts", row -> {
            Optional<Facet> facet = Facet.of(row.getString(2));
            if (facet.isPresent()) add(row.getLong(1), interned.value(facet.get(), row.getString(4), row.getString(3)));
        });
    }

    private record Part(long item, long person, String role) {}

    private void readCredits() {
        List<Part> parts = new ArrayList<>();
        Set<Long> people = new HashSet<>();
        tables.each("select item_id, person_id, role from credit", "item_id", "counts", row -> {
            parts.add(new Part(row.getLong(1), row.getLong(2), interned.text(row.getString(3))));
            people.add(row.getLong(2));
        });
        Map<Long, String> names = new HashMap<>();
        tables.reading(people)
                .each("select id, name from person", "id", "", row -> names.put(row.getLong(1), row.getString(2)));
        for (Part part : parts) {
            String person = Long.toString(part.person);
            String name = names.getOrDefault(part.person, person);
            add(part.item, interned.value(Facet.PERSON, person, name));
            Optional<Facet> role = Facet.ofRole(part.role);
            if (role.isPresent()) add(part.item, interned.value(role.get(), person, name));
        }
    }

    private void add(long item, FacetValue value) {
        List<FacetValue> ofItem = values.computeIfAbsent(item, _ -> new ArrayList<>(4));
        if (!ofItem.contains(value)) ofItem.add(value);
    }
}
