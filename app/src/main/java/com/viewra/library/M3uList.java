package com.viewra.library;

import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Playlists as extended M3U in UTF-8, which every player reads and writes.
/// @param files as named, relative ones against the folder of the list
public record M3uList(Optional<String> name, List<Path> files) {
    private static final String NAME = "#PLAYLIST:";

    public M3uList {
        files = List.copyOf(files);
    }

    /// Lines that name no file are passed over.
    /// @param folder where the list lies, for relative names
    public static M3uList parse(String text, Path folder) {
        Optional<String> name = Optional.empty();
        List<Path> files = new ArrayList<>();
        for (String line : text.replace("\ufeff", "").lines().map(String::strip).toList()) {
            if (line.startsWith(NAME))
                name = Optional.of(line.substring(NAME.length()).strip());
            if (!line.isEmpty() && !line.startsWith("#")) file(line, folder).ifPresent(files::add);
        }
        return new M3uList(name.filter(found -> !found.isEmpty()), files);
    }

    /// Lists made on Windows have backslashes; other addresses than files are none of ours.
    private static Optional<Path> file(String line, Path folder) {
        try {
            if (line.startsWith("file://"))
                return Optional.of(Path.of(URI.create(line)).normalize());
            if (line.contains("://")) return Optional.empty();
            Path asWritten = folder.resolve(line).normalize();
            boolean isWindows = line.contains("\\") && !line.contains("/");
            return Optional.of(
                    isWindows ? folder.resolve(line.replace('\\', '/')).normalize() : asWritten);
        } catch (IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /// @param items those without a file are left out
    /// @param folder where the list will lie: names count from there, so that both can be moved; without it names
    ///     are whole paths
    public static String write(String name, List<Item> items, Optional<Path> folder) {
        StringBuilder text = new StringBuilder("#EXTM3U\n")
                .append(NAME)
                .append(oneLine(name))
                .append('\n');
        for (Item item : items)
            item.path()
                    .ifPresent(path -> text.append("#EXTINF:")
                            .append(item.duration()
                                    .map(length -> length.toSeconds())
                                    .orElse(-1L))
                            .append(',')
                            .append(oneLine(item.artist()
                                    .map(artist -> artist + " - " + item.title())
                                    .orElse(item.title())))
                            .append('\n')
                            .append(folder.map(base -> relative(base, path)).orElse(path.toString()))
                            .append('\n'));
        return text.toString();
    }

    private static String relative(Path folder, Path file) {
        if (!Objects.equals(folder.getRoot(), file.getRoot())) return file.toString();
        return folder.normalize()
                .relativize(file)
                .toString()
                .replace(file.getFileSystem().getSeparator(), "/");
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\R", " ");
    }
}
