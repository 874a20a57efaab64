package com.viewra.library.store;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.file.Path;
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

/// Brings a database up to date. H2 cannot roll back changes of its tables, so a copy is made first.
final class Upgrade {
    private final Flyway flyway;
    private final DataSource source;
    private final BackupFolder backups;

    /// @param locations where the migrations are
    Upgrade(DataSource source, BackupFolder backups, String... locations) {
        this.flyway = Flyway.configure(Upgrade.class.getClassLoader())
                .dataSource(source)
                .locations(locations)
                .load();
        this.source = source;
        this.backups = backups;
    }

    /// A change that failed half-way, and the copy from before.
    static final class FailedException extends IOException {
        private static final long serialVersionUID = 1;
        private final Path before;

        FailedException(Path before, FlywayException cause) {
            super(cause.getMessage(), cause);
            this.before = before;
        }

        Path before() {
            return before;
        }
    }

    /// @return the copy made before, if anything had to be changed
    /// @throws FailedException if the database is to be replaced by that copy
    /// @throws IOException with a sentence for the user, if the database is from a newer version
    Optional<Backup> run(Instant now) throws IOException {
        MigrationInfoService info = flyway.info();
        if (Arrays.stream(info.all()).map(MigrationInfo::getState).anyMatch(Upgrade::isFuture))
            throw new IOException("was written by a newer version of Viewra. Start that one, or put back the backup"
                    + " from before with: viewra restore");
        if (info.pending().length == 0) return Optional.empty();
        Optional<Backup> before = info.applied().length == 0 ? Optional.empty() : Optional.of(copy(now));
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            if (before.isEmpty()) throw new IOException("cannot be set up: " + e.getMessage(), e);
            throw new FailedException(before.get().file(), e);
        }
        return before;
    }

    private static boolean isFuture(MigrationState state) {
        return state == MigrationState.FUTURE_SUCCESS || state == MigrationState.FUTURE_FAILED;
    }

    private Backup copy(Instant now) throws IOException {
        try (var handle = Jdbi.open(source)) {
            return backups.make(handle, Backup.Kind.UPGRADE, now);
        }
    }
}
