package com.viewra.library.store;

import com.viewra.library.SearchText;
import java.net.URI;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/// Columns as values.
final class Columns {
    private static final String URI_PREFIX = "file:///";

    private Columns() {}

    static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    static Optional<String> text(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static Optional<Duration> duration(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Duration.ofMillis(value));
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(value));
    }

    static Path path(ResultSet row, String column) throws SQLException {
        return toPath(row.getString(column));
    }

    /// Names that are no valid text, as a disk may hold, are kept as percent-encoded URI: they come back as they were.
    static String ofPath(Path path) {
        String text = path.toString();
        try {
            if (Path.of(text).equals(path)) return text;
        } catch (InvalidPathException e) {
            // text that the platform cannot write: the URI below can
        }
        return path.toUri().toString();
    }

    static Path toPath(String text) {
        return text.startsWith(URI_PREFIX) ? Path.of(URI.create(text)) : Path.of(text);
    }

    static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length);
    }

    /// A name by which equal ones are found however they are written; names in scripts that nothing is left of
    /// are their own.
    static String key(String name) {
        String folded = SearchText.fold(name);
        return shortened(folded.isEmpty() ? name : folded, 300);
    }
}
