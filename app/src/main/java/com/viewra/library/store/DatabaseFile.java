package com.viewra.library.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import org.h2.api.ErrorCode;

/// Where the files of a database are, and how the database in them is reached.
record DatabaseFile(Path folder) {
    private static final String SUFFIX = ".mv.db";
    /// Less room than this on the disk, and a failure says nothing about the file.
    private static final long ROOM_TO_OPEN = 8 * 1024 * 1024;
    /// Statements stay prepared: H2 by itself keeps eight of a connection.
    private static final String DIALECT = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256";
    /// What a kill can do nothing about: a commit returns when it is in the file, each is added at the end of the file,
    /// and nothing that is there is written over or moved. ADR 24 tells what happens without.
    private static final String APPEND_ONLY = ";WRITE_DELAY=0;REUSE_SPACE=FALSE;MAX_COMPACT_TIME=0";

    DatabaseFile {
        folder = folder.toAbsolutePath();
    }

    Path path() {
        return folder.resolve("viewra" + SUFFIX);
    }

    /// A database that is about to take the place of this one.
    Path candidate() {
        return folder.resolve("restored" + SUFFIX);
    }

    /// What this one is kept as, once another has its place.
    Path aside(String why, Instant now) {
        return folder.resolve(why + "-" + BackupFolder.stamp(now) + SUFFIX);
    }

    BackupFolder backups() {
        return new BackupFolder(folder.resolve("backups"));
    }

    String address() {
        return address(path());
    }

    /// An interrupt ends no read of an asynchronous file. A plain one is closed when the thread that reads it is
    /// interrupted, which happens whenever a client goes away, and with it the database is closed for everybody.
    private static String address(Path file) {
        String name = file.toString();
        return "jdbc:h2:async:" + name.substring(0, name.length() - SUFFIX.length()) + DIALECT + APPEND_ONLY;
    }

    /// Opens the database, apart from any pool: a pool would hide the reason of a failure.
    /// @throws DamagedException if it is no database any more
    /// @throws IOException with a sentence for the user, if it cannot be opened now
    Connection connect() throws IOException {
        return connect(path());
    }

    static Connection connect(Path file) throws IOException {
        if (Files.exists(file) && !(Files.isReadable(file) && Files.isWritable(file)))
            throw new IOException(
                    "The library database %s cannot be read and written. Look who owns it.".formatted(file));
        try {
            return DriverManager.getConnection(address(file));
        } catch (SQLException e) {
            throw refusal(e, file);
        }
    }

    private static IOException refusal(SQLException e, Path file) throws IOException {
        return switch (e.getErrorCode()) {
            case ErrorCode.DATABASE_ALREADY_OPEN_1, ErrorCode.LOCK_TIMEOUT_1 ->
                new IOException(
                        "The library database %s is in use by another Viewra. Close that one, or start with another --home."
                                .formatted(file),
                        e);
            case ErrorCode.FILE_VERSION_ERROR_1 ->
                new IOException(
                        "The library database %s was written by a newer version of Viewra. Start that one."
                                .formatted(file),
                        e);
            case ErrorCode.OUT_OF_MEMORY ->
                new IOException("There is too little memory to open the library database %s.".formatted(file), e);
            default -> whatItMeans(e, file);
        };
    }

    /// What a failure means for the file that was read.
    IOException whatItMeans(Exception failure) throws IOException {
        return whatItMeans(failure, path());
    }

    /// A file that ends too early is damaged; what else cannot be read now may be read again.
    private static IOException whatItMeans(Exception failure, Path file) throws IOException {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof OutOfMemoryError || (cause instanceof IOException && !(cause instanceof EOFException)))
                return new IOException(
                        "The library database %s cannot be read now: %s".formatted(file, cause), failure);
        return Files.getFileStore(file.resolveSibling("")).getUsableSpace() < ROOM_TO_OPEN
                ? new IOException("There is no room left where the library database %s is.".formatted(file), failure)
                : new DamagedException(failure);
    }

    /// Lets the candidate take the place, and keeps what is there. If the program ends in between, the next start goes
    /// on with it.
    void replace(Path aside) throws IOException {
        if (Files.exists(path())) Files.move(path(), aside, StandardCopyOption.ATOMIC_MOVE);
        finishReplacing();
    }

    void finishReplacing() throws IOException {
        if (Files.exists(candidate()) && !Files.exists(path()))
            Files.move(candidate(), path(), StandardCopyOption.ATOMIC_MOVE);
    }
}
