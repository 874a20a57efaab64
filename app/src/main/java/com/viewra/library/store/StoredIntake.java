package com.viewra.library.store;

import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Intake;
import com.viewra.library.LibraryId;
import com.viewra.library.RefusedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/// Where scans bring what they find, in short turns of the write lane.
final class StoredIntake implements Intake {
    /// So long may a scan hold the write lane while others wait.
    private static final Duration LONGEST_BATCH = Duration.ofMillis(40);

    private final Jdbi jdbi;
    private final WriteLane lane;
    private final Clock clock;

    StoredIntake(Jdbi jdbi, WriteLane lane, Clock clock) {
        this.jdbi = jdbi;
        this.lane = lane;
        this.clock = clock;
    }

    @Override
    public Map<Path, FolderStamp> stamps(LibraryId library) {
        return jdbi.withHandle(handle -> {
            Map<Path, FolderStamp> stamps = new HashMap<>();
            handle.createQuery(
                            "select path, stamp, pictures, files, failed from directory_stamp where library_id = :library")
                    .bind("library", library.value())
                    .map((row, _) -> stamps.put(
                            Columns.path(row, "path"),
                            new FolderStamp(
                                    row.getString("stamp"),
                                    row.getString("pictures"),
                                    row.getInt("files"),
                                    row.getInt("failed"))))
                    .list();
            return stamps;
        });
    }

    @Override
    public Set<Path> folders(LibraryId library) {
        return jdbi.withHandle(handle -> handle.createQuery("select folder from media_file where library_id = :library"
                        + " and missing_since_ms is null union select path from directory_stamp"
                        + " where library_id = :library")
                .bind("library", library.value())
                .map((row, _) -> Columns.path(row, "folder"))
                .set());
    }

    @Override
    public Set<Path> foldersOnRecord(LibraryId library) {
        return jdbi.withHandle(
                handle -> handle.select("select distinct folder from media_file where library_id = ?", library.value())
                        .map((row, _) -> Columns.path(row, "folder"))
                        .set());
    }

    @Override
    public Map<Path, FileStamp> files(LibraryId library, Path folder) {
        return jdbi.withHandle(handle -> new FileRows(handle).stamps(library, folder));
    }

    @Override
    public void store(LibraryId library, List<Finding> findings) {
        int stored = 0;
        while (stored < findings.size()) {
            List<Finding> rest = findings.subList(stored, findings.size());
            stored += storeSome(library, rest);
        }
    }

    private int storeSome(LibraryId library, List<Finding> findings) {
        try {
            return lane.writeWhenFree(
                    (handle, news) -> storeSome(new FindingWriter(handle, library, clock, news), findings));
        } catch (RuntimeException e) {
            throw isOfContent(e) ? new RefusedException(e) : e;
        }
    }

    /// By the classes of SQLSTATE (ISO 9075): data exceptions and constraints, as against a disk that is full.
    private static boolean isOfContent(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException of && of.getSQLState() != null)
                return of.getSQLState().startsWith("22") || of.getSQLState().startsWith("23");
        return false;
    }

    @Override
    public boolean isWatched(LibraryId library) {
        return jdbi.withHandle(handle -> handle.select("select watched from library where id = ?", library.value())
                .mapTo(Boolean.class)
                .findOne()
                .orElse(false));
    }

    @Override
    public void watch(LibraryId library, boolean on) {
        lane.write((handle, _) -> handle.execute("update library set watched = ? where id = ?", on, library.value()));
    }

    @Override
    public Map<Path, String> broken(LibraryId library, int limit) {
        return jdbi.withHandle(handle -> new FileRows(handle).broken(library, limit));
    }

    @Override
    public int forgetMissing(LibraryId library) {
        return lane.write((handle, news) -> new MissingFiles(handle, library, clock, news).forget());
    }

    /// @return how many of them
    private int storeSome(FindingWriter writer, List<Finding> findings) {
        Instant end = clock.instant().plus(LONGEST_BATCH);
        int stored = 0;
        do writer.write(findings.get(stored++));
        while (stored < findings.size() && clock.instant().isBefore(end));
        writer.finish();
        return stored;
    }
}
