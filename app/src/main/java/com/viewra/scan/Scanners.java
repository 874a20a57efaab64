package com.viewra.scan;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The scanner plugins as one: the first that claims a file has it. A plugin that fails is logged and passed over.
final class Scanners {
    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);
    private final Supplier<List<MediaScanner>> scanners;

    Scanners(Supplier<List<MediaScanner>> scanners) {
        this.scanners = scanners;
    }

    /// A file and the scanner that claimed it.
    record Claim(MediaScanner scanner, NameReading reading) {
        NameReading refinedBy(Map<String, String> tags) {
            try {
                return scanner.refine(reading, tags);
            } catch (RuntimeException | LinkageError e) {
                LOG.error("scanner {} failed on tags {}", scanner.getClass().getName(), tags, e);
                return reading;
            }
        }
    }

    Optional<Claim> claim(LibraryKind kind, Path root, Path file) {
        String path =
                root.relativize(file).toString().replace(root.getFileSystem().getSeparator(), "/");
        return scanners.get().stream()
                .flatMap(scanner -> claim(scanner, kind, path).stream())
                .findFirst();
    }

    private static Optional<Claim> claim(MediaScanner scanner, LibraryKind kind, String path) {
        try {
            return scanner.identify(kind, path).map(reading -> new Claim(scanner, reading));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("scanner {} failed on {}", scanner.getClass().getName(), path, e);
            return Optional.empty();
        }
    }
}
