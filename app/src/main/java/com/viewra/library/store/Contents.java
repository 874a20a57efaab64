package com.viewra.library.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What is in a database, as against what was in it. H2 opens a file whose tables it cannot find as if they had never
/// been, so a list of them is kept beside it.
record Contents(Path list) {
    private static final Logger LOG = LoggerFactory.getLogger(Contents.class);
    /// What no library ever was without.
    private static final List<String> CORE = List.of("library", "item", "media_file");

    static Contents in(Path folder) {
        return new Contents(folder.resolve("tables"));
    }

    /// @throws DamagedException if a table is gone that was there at the last start
    void requireAll(Handle handle) throws IOException {
        List<String> present = tables(handle);
        List<String> noted = Files.exists(list) ? Files.readAllLines(list) : List.of();
        if (noted.containsAll(CORE)) require(noted, present);
        else if (!present.isEmpty()) require(CORE, present); // no list, or what a power cut left of it
    }

    /// @throws DamagedException if it is no library
    static void requireCore(Handle handle) throws DamagedException {
        require(CORE, tables(handle));
    }

    private static void require(List<String> wanted, List<String> present) throws DamagedException {
        for (String table : wanted)
            if (!present.contains(table)) throw new DamagedException("the table " + table + " is missing");
    }

    void note(Handle handle) throws IOException {
        List<String> now = tables(handle);
        if (Files.exists(list) && Files.readAllLines(list).equals(now)) return;
        Path part = list.resolveSibling("tables.part");
        Files.write(part, now);
        Files.move(part, list, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Forgets what was in a database that another takes the place of.
    void forget() throws IOException {
        Files.deleteIfExists(list);
    }

    static List<String> tables(Handle handle) {
        return handle.select("select table_name from information_schema.tables where table_type = 'BASE TABLE'"
                        + " and table_schema = 'public' order by table_name")
                .mapTo(String.class)
                .list();
    }

    /// Reads every row once.
    /// @throws JdbiException if one cannot be read
    static void readAll(Handle handle) {
        handle.execute("set lazy_query_execution 1");
        for (String table : tables(handle))
            handle.createQuery("select * from \"" + table + "\"")
                    .map((row, _) -> row.getObject(1))
                    .useStream(rows -> LOG.debug("{} rows of {} can be read", rows.count(), table));
        handle.execute("set lazy_query_execution 0");
    }
}
