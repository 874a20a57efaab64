package com.viewra.library.store;

import com.viewra.library.Backup;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of the library: opened, looked through if it was not closed well, brought up to date, and pooled.
final class Database implements AutoCloseable {
    static final String MIGRATIONS = "classpath:db/migration";
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final String RESTORE = "To put back the newest backup, run: viewra restore";
    /// Statements stay prepared: H2 by itself keeps eight of a connection.
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";
    private final HikariDataSource pool;
    private final Jdbi jdbi;
    private final BackupFolder backups;
    private final Path openMark;

    private Database(HikariDataSource pool, BackupFolder backups, Path openMark) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
        this.backups = backups;
        this.openMark = openMark;
    }

    /// Opens `viewra.mv.db` in `folder`, making both where they are missing.
    /// @throws IOException with a sentence for the user, if it is in use elsewhere, damaged or of a newer version
    static Database open(Path folder, Instant now) throws IOException {
        return open(folder, now, MIGRATIONS);
    }

    static Database open(Path folder, Instant now, String... migrations) throws IOException {
        Files.createDirectories(folder);
        Path file = file(folder);
        check(file);
        Path openMark = folder.resolve("in-use");
        boolean wasClosed = !Files.exists(openMark);
        BackupFolder backups = backups(folder);
        HikariDataSource pool = pool(url(file));
        try {
            if (!wasClosed) lookThrough(pool);
            new Upgrade(pool, backups, migrations)
                    .run(now)
                    .ifPresent(
                            before -> LOG.info("The library was brought up to date; as before it is in {}.", before));
            if (wasClosed) Files.createFile(openMark);
        } catch (Upgrade.FailedException e) {
            pool.close();
            BackupFolder.unpack(e.before(), file);
            throw new IOException(
                    ("The library database %s could not be brought up to date, and is again as it was before. Start the"
                                    + " version of Viewra that you had, and report this: %s")
                            .formatted(file, e.getMessage()),
                    e);
        } catch (JdbiException e) {
            pool.close();
            throw new IOException("The library database %s is damaged. %s".formatted(file, RESTORE), e);
        } catch (IOException e) {
            pool.close();
            throw new IOException("The library database " + file + " " + e.getMessage(), e);
        }
        return new Database(pool, backups, openMark);
    }

    private static Path file(Path folder) {
        return folder.resolve("viewra.mv.db").toAbsolutePath();
    }

    /// An interrupt ends no read of an asynchronous file. A plain one is closed when the thread that reads it is
    /// interrupted, which happens whenever a client goes away, and with it the database is closed for everybody.
    private static String url(Path file) {
        return "jdbc:h2:async:" + file.toString().replaceFirst("\\.mv\\.db$", "") + OPTIONS;
    }

    static BackupFolder backups(Path folder) {
        return new BackupFolder(folder.resolve("backups"));
    }

    /// The first connection, made apart from the pool: the pool would hide the reason of a failure.
    private static void check(Path file) throws IOException {
        try {
            DriverManager.getConnection(url(file)).close();
        } catch (SQLException e) {
            throw new IOException(explain(e, file), e);
        }
    }

    private static String explain(SQLException e, Path file) {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.LOCK_TIMEOUT_1 ->
                "The library database %s is in use by another Viewra. Close that one, or start with another --home."
                        .formatted(file);
            case ErrorCode.FILE_CORRUPTED_1, ErrorCode.IO_EXCEPTION_2, ErrorCode.FILE_VERSION_ERROR_1 ->
                "The library database %s is damaged. %s".formatted(file, RESTORE);
            default -> "The library database %s cannot be opened: %s".formatted(file, e.getMessage());
        };
    }

    /// Reads every row once, after the program was killed or the machine went down.
    private static void lookThrough(HikariDataSource pool) {
        Jdbi.create(pool).useHandle(handle -> {
            handle.execute("set lazy_query_execution 1");
            for (String table : handle.select("select table_name from information_schema.tables where"
                            + " table_type = 'BASE TABLE' and table_schema = 'public'")
                    .mapTo(String.class)
                    .list())
                handle.createQuery("select * from \"" + table + "\"")
                        .map((row, _) -> row.getObject(1))
                        .useStream(rows -> LOG.debug("{} rows of {} can be read", rows.count(), table));
            handle.execute("set lazy_query_execution 0");
        });
    }

    /// Puts a backup in the place of the database, which must not be open; what was there is kept beside it.
    /// @return where it is kept, if there was one
    /// @throws IOException with a sentence for the user, if the backup cannot be used; nothing is changed then
    static Path restore(Path folder, Path backup, Instant now) throws IOException {
        Path file = file(folder);
        Path candidate = folder.resolve("restored.mv.db").toAbsolutePath();
        BackupFolder.unpack(backup, candidate);
        check(candidate);
        Path aside = folder.resolve("replaced-" + now.getEpochSecond() + ".mv.db");
        if (Files.exists(file)) Files.move(file, aside);
        Files.move(candidate, file, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(folder.resolve("restored.trace.db"));
        return aside;
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("library");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    Jdbi jdbi() {
        return jdbi;
    }

    Backup backUp(Backup.Kind kind, Instant now) throws IOException {
        try (var handle = jdbi.open()) {
            Backup made = backups.make(handle, kind, now);
            backups.thin();
            return made;
        }
    }

    boolean isBackupDue(Instant now) throws IOException {
        return backups.isDue(now);
    }

    /// Everything is in the file, also after a power cut; closing tidies up.
    @Override
    public void close() {
        jdbi.useHandle(handle -> handle.execute("checkpoint sync"));
        pool.close();
        try {
            Files.deleteIfExists(openMark);
        } catch (IOException e) {
            LOG.debug("the mark {} is left; the next start looks through the database", openMark, e);
        }
    }
}
