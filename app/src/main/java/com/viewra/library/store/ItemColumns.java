package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.library.MediaId;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// The columns of an item that metadata may change.
record ItemColumns(Handle handle) {
    boolean exists(MediaId item) {
        return face(item).isPresent();
    }

    private Optional<ItemFace> face(MediaId item) {
        return handle.select(
                        "select kind, title, title_key, release_year, air_date, natural_key from item where id = ?",
                        item.value())
                .map((row, _) -> new ItemFace(
                        ItemRow.kind(row),
                        row.getString("title"),
                        row.getString("title_key"),
                        Columns.number(row, "release_year").stream().boxed().findFirst(),
                        Optional.ofNullable(row.getObject("air_date", LocalDate.class)),
                        row.getString("natural_key")))
                .findOne();
    }

    /// The columns as fields.
    Map<Field, String> fields(MediaId item) {
        return face(item).map(ItemFace::fields).orElse(Map.of());
    }

    /// Writes what counts into the columns.
    void show(MediaId item, Map<Field, String> shown) {
        face(item).map(face -> face.with(shown)).ifPresent(face -> write(item, face));
    }

    private void write(MediaId item, ItemFace face) {
        handle.createUpdate("update item set title = :title, title_key = :key, natural_key = :natural,"
                        + " release_year = :year, air_date = :date where id = :id")
                .bind("id", item.value())
                .bind("title", face.title())
                .bind("key", face.titleKey())
                .bind("natural", face.naturalKey())
                .bind("year", face.year())
                .bind("date", face.airDate())
                .execute();
    }
}
