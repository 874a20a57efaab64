package com.viewra.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.server.access.Devices.Registration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevicesTest {
    @TempDir
    private Path folder;

    private Devices open() throws IOException {
        return Devices.open(folder.resolve("devices.json"), InstantSource.fixed(Instant.parse("2026-03-20T12:00:00Z")));
    }

    @Test
    void restore_removedDevice_isInAgainWithItsToken() throws IOException {
        Devices devices = open();
        Registration television = devices.add("Television");
        String id = television.device().id();
        assertTrue(devices.remove(id));
        assertEquals(Optional.empty(), devices.find(television.token()));

        assertTrue(devices.restore(id));
        assertFalse(devices.restore(id), "once");
        assertEquals(Optional.of(television.device()), devices.find(television.token()));
        assertEquals(Optional.of(television.device()), open().find(television.token()), "it is kept");
    }

    @Test
    void restore_afterARestart_isTooLate() throws IOException {
        Devices devices = open();
        String id = devices.add("Television").device().id();
        devices.remove(id);

        assertFalse(open().restore(id));
    }
}
