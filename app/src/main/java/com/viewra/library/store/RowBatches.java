package com.viewra.library.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// New rows of one transaction, gathered by statement and written together: a scan adds a dozen to each item, of which
/// nobody reads one before the end. Straight through JDBC, which costs a fraction of a statement of its own for each.
final class RowBatches {
    private final Handle handle;
    private final Map<String, PreparedStatement> batches = new LinkedHashMap<>();

    RowBatches(Handle handle) {
        this.handle = handle;
    }

    /// @param values of the parameters in their order: text, numbers, booleans, optional ones, or null
    void add(String sql, @Nullable Object... values) {
        try {
            PreparedStatement batch = batch(sql);
            for (int n = 0; n < values.length; n++) bind(batch, n + 1, plain(values[n]));
            batch.addBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("a row could not be added to: " + sql, e);
        }
    }

    private PreparedStatement batch(String sql) throws SQLException {
        PreparedStatement known = batches.get(sql);
        if (known != null) return known;
        PreparedStatement prepared = handle.getConnection().prepareStatement(sql);
        batches.put(sql, prepared);
        return prepared;
    }

    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Optional<?> text -> text.orElse(null);
            case OptionalInt number -> number.isPresent() ? number.getAsInt() : null;
            case null, default -> value;
        };
    }

    private static void bind(PreparedStatement batch, int parameter, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> batch.setNull(parameter, Types.NULL);
            case String text -> batch.setString(parameter, text);
            case Long number -> batch.setLong(parameter, number);
            case Integer number -> batch.setInt(parameter, number);
            case Boolean flag -> batch.setBoolean(parameter, flag);
            case LocalDate day -> batch.setObject(parameter, day);
            default -> throw new IllegalArgumentException("no column holds " + value.getClass());
        }
    }

    /// Writes what was gathered, in the order in which the statements first came.
    void write() {
        try {
            for (PreparedStatement batch : batches.values()) {
                try (batch) {
                    batch.executeBatch();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("new rows could not be written", e);
        } finally {
            batches.clear();
        }
    }
}
