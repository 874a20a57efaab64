package com.viewra.library.store;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/// Brings a database up to date. H2 cannot roll back changes of its tables, so a copy is made first; a change that
/// failed or was killed half-way is undone with it.
final class Upgrade {
    /// Written where there was nothing before. A mark without a word was cut off: the change had not begun.
    private static final String NOTHING = "nothing";

    private final Flyway flyway;
    private final DataSource source;
    private final DatabaseFile file;

    /// @param locations where the migrations are
    Upgrade(DataSource source, DatabaseFile file, String... locations) {
        this.flyway = Flyway.configure(Upgrade.class.getClassLoader())
                .dataSource(source)
                .locations(locations)
                .load();
        this.source = source;
        this.file = file;
    }

    /// A change that failed half-way; it is to be undone.
    static final class FailedException extends IOException {
        private static final long serialVersionUID = 1;

        FailedException(FlywayException cause) {
            super(cause.getMessage(), cause);
        }
    }

    /// @return the copy made before, if anything had to be changed
    /// @throws FailedException if what was done is to be undone
    /// @throws DamagedException if there are tables, but not the one that says of which version they are
    /// @throws IOException with a sentence for the user, if the database is from a newer version
    Optional<Backup> run(Instant now) throws IOException {
        MigrationInfoService info = history();
        if (Arrays.stream(info.all()).map(MigrationInfo::getState).anyMatch(Upgrade::isFuture))
            throw new IOException("was written by a newer version of Viewra. Start that one, or put back the backup"
                    + " from before with: viewra restore");
        if (info.pending().length == 0) return Optional.empty();
        Optional<Backup> before = info.applied().length == 0 ? nothing() : Optional.of(copy(now));
        Files.writeString(underWay(file), before.map(Backup::name).orElse(NOTHING));
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new FailedException(e);
        }
        Files.delete(underWay(file));
        return before;
    }

    private MigrationInfoService history() throws DamagedException {
        try {
            return flyway.info();
        } catch (FlywayException e) {
            throw new DamagedException(e);
        }
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private Optional<Backup> nothing() throws IOException {
        try (var handle = Jdbi.open(source)) {
            if (!Contents.tables(handle).isEmpty()) throw new DamagedException("the history of the tables is missing");
        }
        return Optional.empty();
    }

    private Backup copy(Instant now) throws IOException {
        try (var handle = Jdbi.open(source)) {
            return file.backups().make(handle, Backup.Kind.UPGRADE, now);
        }
    }

    private static Path underWay(DatabaseFile file) {
        return file.folder().resolve("upgrading");
    }

    /// Puts back what there was before a change that did not come to its end. The database must not be open.
    static void undoUnfinished(DatabaseFile file) throws IOException {
        if (!Files.exists(underWay(file))) return;
        String before = Files.readString(underWay(file));
        if (before.equals(NOTHING)) {
            Files.deleteIfExists(file.path());
        } else if (BackupFolder.isName(before)) {
            BackupFolder.unpack(file.backups().named(before), file.candidate());
            Files.move(file.candidate(), file.path(), StandardCopyOption.ATOMIC_MOVE);
        }
        Files.delete(underWay(file));
    }
}
