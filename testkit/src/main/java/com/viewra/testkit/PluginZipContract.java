package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/// What the zip of every plugin has to look like. A plugin extends this as `PluginZipIT`, which runs once the zip
/// is built.
public abstract class PluginZipContract {
    /// PF4J loads a plugin's own classes first: a second copy of these would be a different type to the host.
    private static final List<String> OF_THE_HOST = List.of("plugin-api", "pf4j", "slf4j-api", "testkit");

    @Test
    void descriptor_namesIdAndVersion() throws IOException {
        Properties descriptor = new Properties();
        try (ZipFile zip = zip();
                InputStream bytes = zip.getInputStream(zip.getEntry("plugin.properties"))) {
            descriptor.load(bytes);
        }
        assertTrue(descriptor.getProperty("plugin.id", "").matches("[A-Za-z0-9._-]+"), descriptor::toString);
        assertFalse(descriptor.getProperty("plugin.version", "$").contains("$"), descriptor::toString);
    }

    @Test
    void extensions_areListedAndThere() throws IOException {
        try (ZipFile zip = zip();
                InputStream bytes = zip.getInputStream(zip.getEntry("classes/META-INF/extensions.idx"))) {
            List<String> extensions = new String(bytes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            assertFalse(extensions.isEmpty());
            for (String extension : extensions)
                assertTrue(zip.getEntry("classes/" + extension.replace('.', '/') + ".class") != null, extension);
        }
    }

    @Test
    void libraries_holdNothingOfTheHost() throws IOException {
        try (ZipFile zip = zip()) {
            List<String> copies = zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> OF_THE_HOST.stream().anyMatch(host -> name.startsWith("lib/" + host))
                            || name.startsWith("classes/com/viewra/api/"))
                    .toList();
            assertEquals(List.of(), copies);
        }
    }

    private static ZipFile zip() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            Path zip = files.filter(file -> file.toString().endsWith("-plugin.zip"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("the plugin zip is not built"));
            return new ZipFile(zip.toFile());
        }
    }
}
