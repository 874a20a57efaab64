package com.viewra.library.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A note beside a database that it could not be read as it should be while it was open. The next start looks through
/// all of it then, however it was closed.
record Suspicion(Path note) {
    private static final Logger LOG = LoggerFactory.getLogger(Suspicion.class);
    /// What H2 says of a file in which it does not find what it wrote. That it cannot be written is something else.
    private static final Set<Integer> DAMAGE = Set.of(
            DataUtils.ERROR_READING_FAILED,
            DataUtils.ERROR_INTERNAL,
            DataUtils.ERROR_FILE_CORRUPT,
            DataUtils.ERROR_SERIALIZATION,
            DataUtils.ERROR_CHUNK_NOT_FOUND);

    static Suspicion of(DatabaseFile file) {
        return new Suspicion(file.folder().resolve("suspect"));
    }

    /// To be told of whatever failed.
    void consider(SQLException failure) {
        if (!isOfTheFile(failure) || Files.exists(note)) return;
        String what = String.valueOf(failure.getMessage()).lines().findFirst().orElse("unknown");
        LOG.error("The library database cannot be read as it should be; the next start looks through it.", failure);
        try {
            Files.writeString(note, what);
        } catch (IOException e) {
            LOG.warn("that could not be noted, so the next start looks through it only if this one is killed", e);
        }
    }

    private static boolean isOfTheFile(SQLException failure) {
        if (failure.getErrorCode() == ErrorCode.FILE_CORRUPTED_1) return true;
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof EOFException
                    || (cause instanceof MVStoreException of && DAMAGE.contains(of.getErrorCode()))) return true;
        return false;
    }

    /// What was wrong, while that is so.
    Optional<String> said() throws IOException {
        return Files.exists(note) ? Optional.of(Files.readString(note)) : Optional.empty();
    }

    boolean isRaised() {
        return Files.exists(note);
    }

    void clear() throws IOException {
        Files.deleteIfExists(note);
    }
}
