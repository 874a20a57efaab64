package com.viewra.library.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// Reads rows of some items, or of all. All are read by going through whole tables, one after the other and without
/// joins:
/// looking up the rows of each item by an index takes several times as long.
/// @param ids those wanted; empty for all
record TableReader(Handle handle, Optional<List<Long>> ids) {
    static TableReader ofAll(Handle handle) {
        return new TableReader(handle, Optional.empty());
    }

    static TableReader of(Handle handle, Collection<Long> ids) {
        return new TableReader(handle, Optional.of(List.copyOf(ids)));
    }

    /// Columns are read by their numbers, which start at 1: there may be hundreds of thousands of rows.
    @FunctionalInterface
    interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /// The same for rows that belong to others, if only some are wanted.
    TableReader reading(Collection<Long> others) {
        return ids.isEmpty() ? this : of(handle, others);
    }

    /// @param select up to its conditions
    /// @param id column that holds the ids
    /// @param condition empty for none
    void each(String select, String id, String condition, Row reader) {
        if (ids.isPresent() && ids.get().isEmpty()) return;
        String some = ids.isPresent() ? id + " = any(:ids)" : ""; // one text for any number of them, parsed once
        String and = some.isEmpty() || condition.isEmpty() ? "" : " and ";
        String where = some.isEmpty() && condition.isEmpty() ? "" : " where ";
        Query query = handle.createQuery(select + where + some + and + condition);
        ids.ifPresent(wanted -> query.bindArray("ids", Long.class, wanted));
        query.scanResultSet((rows, context) -> {
            try (context) {
                ResultSet row = rows.get();
                while (row.next()) reader.read(row);
                return row;
            }
        });
    }
}
