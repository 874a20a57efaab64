package com.viewra.library.store;

import com.viewra.library.Backup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a damaged database aside and the newest backup that can be read in its place, or nothing if there is none.
final class Rescue {
    private static final Logger LOG = LoggerFactory.getLogger(Rescue.class);
    private final DatabaseFile file;

    Rescue(DatabaseFile file) {
        this.file = file;
    }

    void run(DamagedException damage, Instant now) throws IOException {
        LOG.error("The library database {} is damaged: {}", file.path(), damage.getMessage());
        LOG.debug("how it was found", damage);
        Optional<Backup> backup = newestThatCanBeRead();
        Path aside = file.aside("damaged", now);
        boolean areFoldersKnown = FolderList.of(file).want();
        String loss = backup.map(from -> LossNotes.restored(from, aside))
                .orElseGet(() -> areFoldersKnown ? LossNotes.foldersKept(aside) : LossNotes.lost(aside));
        new LossNotes(file.folder()).write(loss, now);
        Contents.in(file.folder()).forget();
        CloseMark.of(file).clear();
        Suspicion.of(file).clear();
        file.replace(aside);
        LOG.warn("{}", loss);
    }

    private Optional<Backup> newestThatCanBeRead() throws IOException {
        for (Backup backup : file.backups().all()) {
            try {
                BackupFolder.unpack(backup.file(), file.candidate());
                readThrough(file.candidate());
                return Optional.of(backup);
            } catch (IOException | SQLException | JdbiException e) {
                LOG.warn("The backup {} cannot be used: {}", backup.file(), e.getMessage());
            }
        }
        Files.deleteIfExists(file.candidate());
        return Optional.empty();
    }

    private static void readThrough(Path candidate) throws IOException, SQLException {
        try (Connection connection = DatabaseFile.connect(candidate);
                Handle handle = Jdbi.open(connection)) {
            Contents.requireCore(handle);
            Contents.readAll(handle);
        }
    }
}
