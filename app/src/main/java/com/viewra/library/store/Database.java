package com.viewra.library.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.h2.api.ErrorCode;
import org.jdbi.v3.core.Jdbi;

/// The database of the library: opened, brought up to date, and pooled.
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    /// Statements stay prepared: H2 by itself keeps eight of a connection.
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(HikariDataSource pool) {
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Opens `viewra.mv.db` in `folder`, making both where they are missing.
    /// @throws IOException with a sentence for the user, if it is in use elsewhere, damaged or of a newer version
    static Database open(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("viewra").toAbsolutePath();
        return open("jdbc:h2:file:" + file + OPTIONS, Path.of(file + ".mv.db"));
    }

    private static Database open(String url, Path file) throws IOException {
        check(url, file);
        HikariDataSource pool = pool(url);
        try {
            migrate(pool);
        } catch (FlywayException e) {
            pool.close();
            throw new IOException(
                    "The library database %s cannot be brought up to date. It may come from a newer version; nothing was changed."
                            .formatted(file),
                    e);
        }
        return new Database(pool);
    }

    /// The first connection, made apart from the pool: the pool would hide the reason of a failure.
    private static void check(String url, Path file) throws IOException {
        try {
            DriverManager.getConnection(url).close();
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
                "The library database %s is damaged. Put a backup in its place, or move it away to start afresh."
                        .formatted(file);
            default -> "The library database %s cannot be opened: %s".formatted(file, e.getMessage());
        };
    }

    private static HikariDataSource pool(String url) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("library");
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        return new HikariDataSource(config);
    }

    private static void migrate(DataSource source) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    Jdbi jdbi() {
        return jdbi;
    }

    @Override
    public void close() {
        pool.close();
    }
}
