package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30) // a hang guard, not a measurement
class RegularBackupsTest {
    @TempDir
    Path folder;

    private final BlockingQueue<Boolean> scanning = new LinkedBlockingQueue<>();
    private final BlockingQueue<Integer> copies = new LinkedBlockingQueue<>();

    @Test
    void muchIsNew_whileFilesAreRead_isCopiedAfterwards() throws Exception {
        try (LibraryStore library = LibraryStore.open(folder.resolve("db"), _ -> {}, Clock.systemUTC());
                RegularBackups backups = new RegularBackups(library)) {
            library.add("Films", LibraryKind.MOVIES, List.of(Files.createDirectory(folder.resolve("films"))));
            backups.yieldTo(() -> asked());
            scanning.add(true);
            backups.muchIsNew();
            assertEquals(0, copies.take());
            scanning.add(true);
            backups.muchIsNew();
            assertEquals(0, copies.take(), "those made by the look before");
            scanning.add(false);
            backups.muchIsNew();
            assertEquals(0, copies.take());
            scanning.add(false);
            backups.muchIsNew();
            assertEquals(1, copies.take());
        }
    }

    private boolean asked() {
        try {
            copies.add(LibraryStore.backups(folder.resolve("db")).size());
            return scanning.take();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
