package com.viewra.library.store;

import java.nio.file.Path;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// A folder of a library.
/// @param name of the library
record Root(long library, String name, Path folder) {
    static List<Root> all(Handle handle) {
        return handle.createQuery("select l.id, l.name, f.path from library l join library_folder f"
                        + " on f.library_id = l.id order by l.id, f.position")
                .map((row, _) -> new Root(row.getLong("id"), row.getString("name"), Columns.path(row, "path")))
                .list();
    }
}
