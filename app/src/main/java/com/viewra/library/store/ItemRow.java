package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.LibraryId;
import com.viewra.library.Liking;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/// A row of `item` with its progress; files and pictures are fetched for a whole page at once.
record ItemRow(
        MediaId id,
        LibraryId library,
        Optional<MediaId> parent,
        ItemKind kind,
        String title,
        OptionalInt year,
        Optional<LocalDate> airDate,
        Optional<String> show,
        OptionalInt season,
        OptionalInt episode,
        OptionalInt episodeEnd,
        Optional<String> artist,
        Optional<String> album,
        OptionalInt disc,
        OptionalInt track,
        Optional<Progress> progress,
        Liking liking,
        Optional<String> extra,
        Instant addedAt) {
    static final String SELECT = "select i.*, p.position_ms, p.watched, p.updated_ms, l.favourite, l.rating from item i"
            + " left join progress p on p.item_id = i.id left join liking l on l.item_id = i.id ";

    static ItemRow of(ResultSet row) throws SQLException {
        return new ItemRow(
                new MediaId(row.getLong("id")),
                new LibraryId(row.getLong("library_id")),
                parent(row),
                kind(row),
                row.getString("title"),
                Columns.number(row, "release_year"),
                Optional.ofNullable(row.getObject("air_date", LocalDate.class)),
                Columns.text(row, "show_title"),
                Columns.number(row, "season"),
                Columns.number(row, "episode"),
                Columns.number(row, "episode_end"),
                Columns.text(row, "artist"),
                Columns.text(row, "album"),
                Columns.number(row, "disc"),
                Columns.number(row, "track_number"),
                progress(row),
                new Liking(row.getBoolean("favourite"), Columns.number(row, "rating")),
                Columns.text(row, "extra"),
                Instant.ofEpochMilli(row.getLong("added_ms")));
    }

    static ItemKind kind(ResultSet row) throws SQLException {
        return kind(row.getString("kind"));
    }

    static ItemKind kind(String id) {
        return ItemKind.valueOf(id.toUpperCase(Locale.ROOT));
    }

    private static Optional<MediaId> parent(ResultSet row) throws SQLException {
        long parent = row.getLong("parent_id");
        return row.wasNull() ? Optional.empty() : Optional.of(new MediaId(parent));
    }

    private static Optional<Progress> progress(ResultSet row) throws SQLException {
        Optional<Instant> updated = Columns.instant(row, "updated_ms");
        if (updated.isEmpty()) return Optional.empty();
        Duration position = Duration.ofMillis(row.getLong("position_ms"));
        return Optional.of(new Progress(position, row.getBoolean("watched"), updated.get()));
    }
}
