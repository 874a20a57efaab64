package com.viewra.scan;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.PatternSyntaxException;

/// What is left alone: hidden and system entries, partial downloads, and what the user's ignore files name.
final class Ignored {
    private static final Set<String> FOLDERS =
            Set.of("@eadir", "#recycle", "$recycle.bin", "system volume information", "lost+found", "@recycle");
    private static final Set<String> UNFINISHED =
            Set.of("part", "!qb", "!ut", "crdownload", "partial", "download", "aria2", "tmp", "bc!");
    private static final String NO_MEDIA = ".nomedia";
    private static final List<String> PATTERN_FILES = List.of(".ignore", ".plexignore");
    private static final int LARGEST_BYTES = 64 * 1024;

    private final Path folder;
    private final List<PathMatcher> patterns;

    private Ignored(Path folder, List<PathMatcher> patterns) {
        this.folder = folder;
        this.patterns = patterns;
    }

    /// The rules for one folder.
    static Ignored in(FolderListing listing) throws IOException {
        List<PathMatcher> patterns = new ArrayList<>();
        for (FolderListing.Entry file : listing.files())
            if (PATTERN_FILES.contains(file.name())) patterns.addAll(patterns(file.path()));
        return new Ignored(listing.folder(), patterns);
    }

    /// Whether the whole folder and all below is to be left alone: by `.nomedia`, or an `.ignore` that names nothing.
    static boolean isWhole(FolderListing listing) throws IOException {
        for (FolderListing.Entry file : listing.files()) {
            if (file.name().equals(NO_MEDIA)) return true;
            if (file.name().equals(".ignore") && patterns(file.path()).isEmpty()) return true;
        }
        return false;
    }

    boolean skipsFolder(Path path) {
        String name = FolderListing.name(path).toLowerCase(Locale.ROOT);
        return name.startsWith(".") || name.endsWith(".trickplay") || FOLDERS.contains(name) || isNamed(path);
    }

    boolean skipsFile(Path path) {
        String name = FolderListing.name(path).toLowerCase(Locale.ROOT);
        String extension = name.substring(name.lastIndexOf('.') + 1);
        return name.startsWith(".") || UNFINISHED.contains(extension) || isNamed(path);
    }

    private boolean isNamed(Path path) {
        Path relative = folder.relativize(path);
        return patterns.stream().anyMatch(pattern -> pattern.matches(relative));
    }

    private static List<PathMatcher> patterns(Path file) throws IOException {
        List<PathMatcher> patterns = new ArrayList<>();
        for (String line : start(file).lines().map(String::strip).toList())
            if (!line.isEmpty() && !line.startsWith("#")) pattern(line).ifPresent(patterns::add);
        return patterns;
    }

    /// In whatever encoding: one odd letter is no reason to leave the whole folder. Of what is far too long for a
    /// list, the whole lines at its start count.
    private static String start(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(LARGEST_BYTES);
            String text = new String(bytes, StandardCharsets.UTF_8);
            return bytes.length < LARGEST_BYTES ? text : text.substring(0, text.lastIndexOf('\n') + 1);
        }
    }

    private static java.util.Optional<PathMatcher> pattern(String line) {
        String glob = line.replaceFirst("^/", "").replaceFirst("/$", "");
        try {
            return java.util.Optional.of(FileSystems.getDefault().getPathMatcher("glob:" + glob));
        } catch (PatternSyntaxException e) {
            return java.util.Optional.empty();
        }
    }
}
