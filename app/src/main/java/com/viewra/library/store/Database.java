package com.viewra.library.store;

import com.viewra.library.Backup;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The database of the library: looked through if it is not as it was closed, replaced by a backup if it is damaged,
/// brought up to date, and pooled.
final class Database implements AutoCloseable {
    static final String MIGRATIONS = "classpath:db/migration";
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final int CONNECTIONS = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private final DatabaseFile file;
    private final Door door;
    private final HikariDataSource pool;
    private final Jdbi jdbi;

    private Database(DatabaseFile file, Door door, HikariDataSource pool) {
        this.file = file;
        this.door = door;
        this.pool = pool;
        this.jdbi = Jdbi.create(pool);
    }

    /// Opens `viewra.mv.db` in `folder`, making both where they are missing.
    /// @throws IOException with a sentence for the user, if it is in use elsewhere or of a newer version
    static Database open(Path folder, Instant now) throws IOException {
        return open(folder, now, MIGRATIONS);
    }

    static Database open(Path folder, Instant now, String... migrations) throws IOException {
        Files.createDirectories(folder);
        DatabaseFile file = new DatabaseFile(folder);
        try {
            return openIfSound(file, now, migrations);
        } catch (DamagedException e) {
            new Rescue(file).run(e, now);
            return openIfSound(file, now, migrations);
        }
    }

    private static Database openIfSound(DatabaseFile file, Instant now, String... migrations) throws IOException {
        file.finishReplacing();
        Upgrade.undoUnfinished(file);
        Contents contents = Contents.in(file.folder());
        CloseMark mark = CloseMark.of(file);
        Suspicion suspicion = Suspicion.of(file);
        FolderList folders = FolderList.of(file);
        boolean isAsClosed = mark.isAsClosed();
        long lostBytes = mark.lostBytes();
        if (suspicion.isRaised()) writeAnew(file, contents);
        try (Connection first = file.connect();
                Handle handle = Jdbi.open(first)) {
            file.backups().removeUnfinished();
            contents.requireAll(handle);
            if (!isAsClosed) Contents.readAll(handle);
            if (lostBytes > 0) new LossNotes(file.folder()).write(LossNotes.shortened(lostBytes), now);
            mark.clear();
            suspicion.clear();
            Database database = upToDate(file, now, migrations);
            contents.note(handle);
            folders.putBack(handle, now);
            folders.note(handle);
            return database;
        } catch (JdbiException | SQLException e) {
            throw file.whatItMeans(e);
        } catch (Upgrade.FailedException e) {
            Upgrade.undoUnfinished(file);
            throw new IOException(
                    ("The library database %s could not be brought up to date, and is again as it was before. Start the"
                                    + " version of Viewra that you had, and report this: %s")
                            .formatted(file.path(), e.getMessage()),
                    e);
        }
    }

    /// Reads all there is, tables and indexes, into a file that then takes the place of this one.
    /// @throws DamagedException if that is not possible
    private static void writeAnew(DatabaseFile file, Contents contents) throws IOException {
        try (Connection alone = file.connect();
                Handle handle = Jdbi.open(alone)) {
            contents.requireAll(handle);
            Contents.readAll(handle);
            Tidying.closeTidied(alone);
        } catch (JdbiException | SQLException e) {
            throw file.whatItMeans(e);
        }
    }

    private static Database upToDate(DatabaseFile file, Instant now, String... migrations) throws IOException {
        Door door = new Door(file.address());
        HikariDataSource pool = pool(door, new Failures(Suspicion.of(file)));
        try {
            Optional<Backup> before = new Upgrade(pool, file, migrations).run(now);
            before.ifPresent(
                    copy -> LOG.info("The library was brought up to date; as before it is in {}.", copy.file()));
            return new Database(file, door, pool);
        } catch (DamagedException | Upgrade.FailedException e) {
            pool.close();
            throw e;
        } catch (IOException e) {
            pool.close();
            throw new IOException("The library database " + file.path() + " " + e.getMessage(), e);
        } catch (JdbiException e) { // the copy from before was not made; the database was read to here
            pool.close();
            throw new IOException(
                    "The library database %s could not be copied before it is brought up to date: %s"
                            .formatted(file.path(), e.getMessage()),
                    e);
        }
    }

    /// Puts a backup in the place of the database, which must not be open; what was there is kept beside it.
    /// @return where it is kept, if there was one
    /// @throws IOException with a sentence for the user, if the backup cannot be used; nothing is changed then
    static Path restore(Path folder, Path backup, Instant now) throws IOException {
        DatabaseFile file = new DatabaseFile(folder);
        BackupFolder.unpack(backup, file.candidate());
        try (Connection opened = DatabaseFile.connect(file.candidate())) {
            LOG.debug("{} can be opened", opened);
        } catch (DamagedException | SQLException e) {
            Files.deleteIfExists(file.candidate());
            throw new IOException("The backup %s is damaged. Try another: viewra restore --list".formatted(backup), e);
        }
        Path aside = file.aside("replaced", now);
        Contents.in(folder).forget();
        CloseMark.of(file).clear();
        Suspicion.of(file).clear();
        file.replace(aside);
        return aside;
    }

    private static HikariDataSource pool(Door door, Failures failures) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("library");
        config.setDataSource(door);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setAllowPoolSuspension(true);
        config.setExceptionOverride(failures);
        HikariDataSource pool = new HikariDataSource(config);
        failures.of(pool);
        return pool;
    }

    Jdbi jdbi() {
        return jdbi;
    }

    /// Notes the folders of the library, after some came or went.
    void noteFolders() {
        jdbi.useHandle(FolderList.of(file)::note);
    }

    /// @throws IOException if it cannot be written, or it is damaged: a copy of that would be in the way of good ones
    Backup backUp(Backup.Kind kind, Instant now) throws IOException {
        Optional<String> damage = Suspicion.of(file).said();
        if (damage.isPresent())
            throw new IOException("The library database is damaged, so no copy of it is made: " + damage.get());
        try (var handle = jdbi.open()) {
            Contents.in(file.folder()).requireAll(handle);
            Backup made = file.backups().make(handle, kind, now);
            file.backups().thin();
            return made;
        }
    }

    boolean isBackupDue(Instant now, Duration old) throws IOException {
        Instant changed = Files.getLastModifiedTime(file.path()).toInstant();
        return file.backups().isDue(now, old, changed);
    }

    /// Leaves out of the file what is past, if that is more than `much` bytes. Others wait for it.
    void tidy(long much) throws IOException {
        try (Connection last = file.connect()) {
            if (Tidying.pays(last, much, Long.MAX_VALUE)) alone(() -> Tidying.closeTidied(last));
        } catch (SQLException | JdbiException e) {
            throw new IOException("The library database could not be made smaller: " + e.getMessage(), e);
        }
    }

    /// Works while nobody has a connection, if that is so within a few seconds.
    private void alone(Door.Work work) throws SQLException {
        HikariPoolMXBean connections = pool.getHikariPoolMXBean();
        connections.suspendPool();
        try {
            connections.softEvictConnections();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (connections.getActiveConnections() > 0 && System.nanoTime() < end)
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            if (connections.getActiveConnections() == 0) door.closedFor(work);
        } finally {
            connections.softEvictConnections();
            connections.resumePool();
        }
    }

    /// Everything is in the file, also after a power cut. If much of it is past, that is left out.
    @Override
    public void close() {
        try (Connection last = file.connect(); // H2 stays open for it, while the pool closes
                Handle handle = Jdbi.open(last)) {
            FolderList.of(file).note(handle);
            pool.close();
            if (Tidying.pays(last, Tidying.MUCH_BYTES, Tidying.MOST_AT_THE_END_BYTES))
                door.closedFor(() -> Tidying.closeTidied(last));
        } catch (IOException | SQLException | JdbiException e) {
            LOG.warn("The library was not closed as it should be; the next start looks through it.", e);
            pool.close();
            return;
        }
        try {
            if (!Suspicion.of(file).isRaised()) CloseMark.of(file).set();
        } catch (IOException e) {
            LOG.debug("the next start looks through the library", e);
        }
    }
}
