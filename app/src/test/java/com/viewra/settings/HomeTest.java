package com.viewra.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
    @TempDir
    Path folder;

    @Test
    void open_takenByAnother_saysSo() throws IOException {
        try (Home first = Home.open(folder)) {
            HomeTakenException e = assertThrows(HomeTakenException.class, () -> Home.open(first.folder()));
            assertTrue(String.valueOf(e.getMessage()).contains("already running"));
        }
    }

    @Test
    void open_closedByAnother_succeeds() throws IOException {
        Home.open(folder).close();
        Home.open(folder).close();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secret_isForTheOwnerAloneAndStays() throws IOException {
        Path file = folder.resolve("admin.token");

        String secret = SecretFile.readOrCreate(file);

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        assertEquals(secret, SecretFile.readOrCreate(file));
        assertTrue(secret.matches("[A-Za-z0-9_-]{43}"), "safe in addresses and long enough");
    }
}
