package com.viewra.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The settings as a file that people may edit. A reader never sees half a file: changes go to a temporary file that is
/// then moved over the old one. Safe for use from any thread.
public final class SettingsFile {
    private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);
    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, null))
            .build();
    private final Path file;
    private volatile Settings current;

    private SettingsFile(Path file, Settings current) {
        this.file = file;
        this.current = current;
    }

    /// Reads the file; one that is not there means defaults. One that cannot be understood is set aside, so that
    /// nothing the user wrote is lost, and defaults are used.
    public static SettingsFile open(Path file) throws IOException {
        if (!Files.exists(file)) return new SettingsFile(file, Settings.DEFAULT);
        try {
            JsonNode merged =
                    JSON.readerForUpdating(JSON.valueToTree(Settings.DEFAULT)).readValue(Files.readString(file));
            return new SettingsFile(file, JSON.treeToValue(merged, Settings.class));
        } catch (JacksonException e) {
            Path aside = file.resolveSibling(file.getFileName() + ".damaged");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            LOG.warn(
                    "{} cannot be understood ({}). It is now {}; defaults are used.",
                    file,
                    e.getOriginalMessage(),
                    aside);
            return new SettingsFile(file, Settings.DEFAULT);
        }
    }

    public Settings current() {
        return current;
    }

    /// Changes the settings and saves them.
    public synchronized Settings update(UnaryOperator<Settings> change) {
        Settings changed = change.apply(current);
        try {
            Path partial = Files.createTempFile(file.toAbsolutePath().getParent(), "settings-", ".tmp");
            try {
                Files.writeString(partial, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(changed));
                Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The settings could not be saved to " + file + ".", e);
        }
        current = changed;
        return changed;
    }
}
