package com.viewra.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameFile() {
        file = folder.resolve("settings.json");
    }

    @Test
    void open_noFile_givesDefaultsAndWritesNothing() throws IOException {
        assertEquals(Settings.DEFAULT, SettingsFile.open(file).current());
        assertFalse(Files.exists(file));
    }

    @Test
    void update_reopened_givesTheSameSettings() throws IOException {
        Settings.Plugins plugins = new Settings.Plugins(Set.of("noisy"), Map.of("noisy", Map.of("level", "11")));

        Settings saved = SettingsFile.open(file).update(settings -> settings.withPlugins(plugins));

        assertEquals(plugins, saved.plugins());
        assertEquals(saved, SettingsFile.open(file).current());
    }

    @Test
    void open_fileNamesOnePart_leavesTheRestAtDefaults() throws IOException {
        Files.writeString(file, """
                {"network": {"port": 9000}, "tools": {"ffmpeg": "/opt/ffmpeg"}, "fromTheFuture": 1}""");

        Settings read = SettingsFile.open(file).current();

        assertEquals(9000, read.network().port());
        assertEquals("0.0.0.0", read.network().bind());
        assertEquals(Map.of("ffmpeg", Path.of("/opt/ffmpeg")), read.tools());
    }

    @Test
    void open_damagedFile_isSetAsideAndDefaultsAreUsed() throws IOException {
        Files.writeString(file, "{\"network\": ");

        assertEquals(Settings.DEFAULT, SettingsFile.open(file).current());
        assertTrue(Files.exists(folder.resolve("settings.json.damaged")));
    }
}
