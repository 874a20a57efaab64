package com.viewra.library.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Writes a database anew without what is past. Since nothing in the file is written over, it grows with each commit;
/// what is needed of it is copied to a new file, which then takes its place, so that a kill leaves the one or the
/// other.
final class Tidying {
    /// When the library is closed, nobody waits for it but the end of the program.
    static final long MUCH_BYTES = 32 * 1024 * 1024;
    /// More than this is not copied in the seconds that the end of the program may take.
    static final long MOST_AT_THE_END_BYTES = 100 * 1024 * 1024;
    /// So much that others may wait for it, if there are any: it is done when nobody seems to look.
    static final long VERY_MUCH_BYTES = 256 * 1024 * 1024;
    /// So much that they have to wait for it.
    static final long TOO_MUCH_BYTES = 4L * 1024 * 1024 * 1024;

    /// So long others may take to go.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private Tidying() {}

    /// Whether more than half of the file is past, and more than `much` bytes.
    /// @param most bytes that may be needed
    static boolean pays(Connection connection, long much, long most) {
        Map<String, Long> figures = Jdbi.create(connection)
                .withHandle(handle -> handle
                        .createQuery("select setting_name, setting_value from information_schema.settings where"
                                + " setting_name in ('info.FILE_SIZE', 'info.FILL_RATE', 'info.CHUNKS_FILL_RATE')")
                        .map((row, _) -> Map.entry(row.getString(1), row.getLong(2)))
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return pays(
                figures.getOrDefault("info.FILE_SIZE", 0L),
                figures.getOrDefault("info.FILL_RATE", 100L),
                figures.getOrDefault("info.CHUNKS_FILL_RATE", 100L),
                much,
                most);
    }

    /// @param usedPercent of the file
    /// @param neededPercent of what is used
    private static boolean pays(long bytes, long usedPercent, long neededPercent, long much, long most) {
        long needed = bytes / 100 * usedPercent / 100 * neededPercent;
        return needed <= most && bytes - needed > Math.max(much, needed);
    }

    /// Closes the database through its last connection. The pool closes its own on another thread, and H2 leaves
    /// the work to whichever is closed last: it would be done after this has returned, beside new connections.
    /// Does nothing if others stay.
    static void closeTidied(Connection last) throws SQLException {
        try (var statement = last.createStatement()) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (sessions(statement) > 1) {
                if (System.nanoTime() > end) return;
                LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
            }
            statement.execute("shutdown compact");
        }
    }

    private static int sessions(Statement statement) throws SQLException {
        try (ResultSet count = statement.executeQuery("select count(*) from information_schema.sessions")) {
            count.next();
            return count.getInt(1);
        }
    }
}
