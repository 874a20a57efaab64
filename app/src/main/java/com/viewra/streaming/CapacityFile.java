package com.viewra.streaming;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps what was measured in the home folder, for as long as FFmpeg and the processor are the same.
public record CapacityFile(Path file) {
    private static final Logger LOG = LoggerFactory.getLogger(CapacityFile.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PROCESSOR = Path.of("/proc/cpuinfo");

    public static CapacityFile in(Path home) {
        return new CapacityFile(home.resolve("capacity.json"));
    }

    /// @param machine what it has to be of
    public Optional<Capacity> read(String machine) {
        try {
            if (!Files.exists(file)) return Optional.empty();
            return Optional.of(JSON.readValue(file.toFile(), Capacity.class))
                    .filter(capacity -> capacity.machine().equals(machine));
        } catch (JacksonException e) {
            LOG.info("{} cannot be understood and is measured again: {}", file, e.getOriginalMessage());
            return Optional.empty();
        } catch (IOException e) {
            LOG.info("{} cannot be read and is measured again", file, e);
            return Optional.empty();
        }
    }

    public void write(Capacity capacity) throws IOException {
        Path partial = file.resolveSibling(file.getFileName() + ".new");
        JSON.writerWithDefaultPrettyPrinter().writeValue(partial.toFile(), capacity);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// @param ffmpegVersion as FFmpeg tells it; where it lies does not matter
    public static String machine(String ffmpegVersion) {
        return "%s; %d processors%s"
                .formatted(
                        ffmpegVersion.split(" at ", 2)[0], Runtime.getRuntime().availableProcessors(), processor());
    }

    /// Empty where the system does not tell by a file.
    private static String processor() {
        if (!Files.isReadable(PROCESSOR)) return "";
        try {
            return Files.readString(PROCESSOR)
                    .lines()
                    .filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> ", " + line.replaceFirst("^.*?:\\s*", ""))
                    .orElse("");
        } catch (IOException e) {
            return "";
        }
    }
}
