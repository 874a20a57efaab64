package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.FileStamp;
import com.viewra.library.Finding;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.FolderStamp;
import com.viewra.library.Intake;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.Named;
import com.viewra.library.RefusedException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StoreStageTest {
    private static final Path FOLDER = Path.of("/films");

    @Test
    void put_oneThatTheLibraryCannotHold_isStoredByItsFileNameAndTheRestAsItIs() throws Exception {
        PickyIntake intake = new PickyIntake("Bad", false);
        store(intake, found("a.mkv", "Good"), found("b.mkv", "Bad"), found("c.mkv", "Fine"));
        assertEquals(
                List.of("Good", "b", "Fine"),
                intake.stored.stream().map(StoreStageTest::title).distinct().toList());
        assertTrue(file(intake.stored, "b.mkv").broken().orElseThrow().startsWith("What this file says of itself"));
        assertTrue(file(intake.stored, "c.mkv").broken().isEmpty());
    }

    /// As with a disk that is full: the files are as they were, so nothing is said against them.
    @Test
    void put_databaseFails_failsWithTheReasonAndTriesNothingElse() {
        PickyIntake intake = new PickyIntake("none", true);
        Exception failure = assertThrows(IllegalStateException.class, () -> store(intake, found("a.mkv", "Good")));
        assertEquals("closed", failure.getMessage());
        assertEquals(1, intake.turns);
    }

    private static void store(Intake intake, Finding... findings) throws InterruptedException {
        StoreStage stage = new StoreStage(intake, new LibraryId(1));
        for (Finding finding : findings) stage.put(finding);
        stage.finish();
    }

    private static FileFound found(String file, String title) {
        MediaFile media = new MediaFile(
                FOLDER.resolve(file),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return new FileFound(FOLDER, Named.movie(title, 0), media, List.of(), Optional.empty());
    }

    private static String title(FileFound found) {
        return found.reading().title().orElseThrow();
    }

    private static MediaFile file(List<FileFound> all, String name) {
        return all.stream()
                .map(FileFound::file)
                .filter(file -> file.path().endsWith(name))
                .findFirst()
                .orElseThrow();
    }

    /// Takes what comes before the first title it does not like, as a database does of which a transaction fails.
    private static final class PickyIntake implements Intake {
        private final List<FileFound> stored = new ArrayList<>();
        private final String refused;
        private int turns;
        private final boolean closed;

        PickyIntake(String refused, boolean closed) {
            this.refused = refused;
            this.closed = closed;
        }

        @Override
        public void store(LibraryId library, List<Finding> findings) {
            turns++;
            if (closed) throw new IllegalStateException("closed");
            for (Finding finding : findings) {
                FileFound found = (FileFound) finding;
                if (title(found).equals(refused))
                    throw new RefusedException(new IllegalArgumentException("value too long"));
                stored.add(found);
            }
        }

        @Override
        public Map<Path, FolderStamp> stamps(LibraryId library) {
            return Map.of();
        }

        @Override
        public Set<Path> folders(LibraryId library) {
            return Set.of();
        }

        @Override
        public Set<Path> foldersOnRecord(LibraryId library) {
            return Set.of();
        }

        @Override
        public Map<Path, FileStamp> files(LibraryId library, Path folder) {
            return Map.of();
        }

        @Override
        public boolean isWatched(LibraryId library) {
            return false;
        }

        @Override
        public void watch(LibraryId library, boolean on) {}

        @Override
        public Map<Path, String> broken(LibraryId library, int limit) {
            return Map.of();
        }

        @Override
        public int forgetMissing(LibraryId library) {
            return 0;
        }
    }
}
