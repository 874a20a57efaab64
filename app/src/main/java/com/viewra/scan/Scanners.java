package com.viewra.scan;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameReading;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The scanner plugins as one: the first that claims a file has it. A plugin that fails is logged and passed over.
final class Scanners {
    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);
    private static final String RULES_END = "~";
    private final Supplier<List<MediaScanner>> scanners;

    Scanners(Supplier<List<MediaScanner>> scanners) {
        this.scanners = scanners;
    }

    /// The stamp of a folder, different where names were read by other rules than now.
    String stamped(String folder) {
        String rules = rules();
        return rules.isEmpty() ? folder : rules + RULES_END + folder;
    }

    /// Whether a folder that was stored so looks as it did. Without a scanner nothing can be read anew.
    boolean isAsStored(String before, String folder) {
        return before.equals(stamped(folder)) || (rules().isEmpty() && before.endsWith(RULES_END + folder));
    }

    /// Whether the names in a folder that was stored so were read by the rules of now.
    boolean areNamesRead(String before) {
        String rules = rules();
        return rules.isEmpty() || before.startsWith(rules + RULES_END);
    }

    private String rules() {
        String joined = scanners.get().stream()
                .map(Scanners::rules)
                .filter(rules -> !rules.isEmpty())
                .collect(Collectors.joining(","));
        return joined.isEmpty() ? "" : Integer.toHexString(joined.hashCode());
    }

    private static String rules(MediaScanner scanner) {
        try {
            String rules = scanner.rules();
            return rules.isEmpty() ? "" : scanner.getClass().getName() + "=" + rules;
        } catch (RuntimeException | LinkageError e) {
            LOG.error("scanner {} cannot tell its rules", scanner.getClass().getName(), e);
            return "";
        }
    }

    /// A file and the scanner that claimed it.
    record Claim(MediaScanner scanner, NameReading reading) {
        Claim hinted(Hints hints, Path file) {
            return new Claim(scanner, hints.applied(reading, file));
        }

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
