package com.viewra.copies;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The folder of one job: what it is, as `copy.json`, and what was made so far.
record CopyFolder(Path path) {
    private static final Logger LOG = LoggerFactory.getLogger(CopyFolder.class);
    private static final String FILE = "copy.json";
    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new Jdk8Module()).build();

    /// All jobs in `folder`. One that cannot be read is told and left where it is.
    static List<Copy> list(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Copy> copies = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            for (Path each : all.sorted().toList()) {
                try {
                    if (Files.exists(each.resolve(FILE)))
                        copies.add(JSON.readValue(Files.readString(each.resolve(FILE)), Copy.class));
                } catch (IOException e) {
                    LOG.warn("the copy in {} cannot be read", each, e);
                }
            }
        }
        return copies;
    }

    /// A reader never sees half of it.
    void save(Copy copy) throws IOException {
        Files.createDirectories(path);
        Path partial = Files.createTempFile(path, "copy-", ".tmp");
        Files.writeString(partial, JSON.writeValueAsString(copy));
        Files.move(partial, path.resolve(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    Path part(String rendition) {
        return path.resolve(rendition + ".mp4");
    }

    Path packaged() {
        return path.resolve("packaged");
    }

    /// What the finished title consists of; see [TitleShelf].
    Path contents() {
        return path.resolve("contents.json");
    }

    /// What only the making needed.
    void clear() throws IOException {
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) if (!file.endsWith(FILE) && !file.equals(contents())) delete(file);
        }
    }

    void delete() throws IOException {
        if (Files.exists(path)) delete(path);
    }

    static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }
}
