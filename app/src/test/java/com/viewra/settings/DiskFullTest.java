package com.viewra.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskFullTest {
    @TempDir
    Path folder;

    @Test
    void isCauseOf_deviceThatIsFull_isTrue() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "needs Linux");

        IOException failure =
                assertThrows(IOException.class, () -> Files.writeString(full, "text", StandardOpenOption.WRITE));

        assertTrue(DiskFull.isCauseOf(failure), failure::toString);
        assertTrue(DiskFull.isCauseOf(new IllegalStateException(new UncheckedIOException(failure))));
    }

    @Test
    void isCauseOf_whateverElse_isFalse() {
        IOException failure = assertThrows(IOException.class, () -> Files.readString(folder.resolve("nothing")));

        assertFalse(DiskFull.isCauseOf(failure));
        assertFalse(DiskFull.isCauseOf(failure, folder), "there is room");
        assertFalse(DiskFull.isCauseOf(new IllegalStateException()));
    }

    @Test
    void update_settingsCannotBeWritten_leavesNothingBehindAndTheOldOnesCount() throws IOException {
        Path home = Files.createDirectories(folder.resolve("home"));
        SettingsFile settings = SettingsFile.open(home.resolve("settings.json"));
        Files.createDirectories(home.resolve("settings.json/in the way"));

        assertThrows(UncheckedIOException.class, () -> settings.update(_ -> Settings.DEFAULT));

        try (var left = Files.list(home)) {
            assertEquals(1, left.count());
        }
    }
}
