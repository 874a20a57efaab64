package com.viewra.streaming;

import com.viewra.api.MediaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that are streamed or were lately, each planned once and again when it changes.
final class OpenFiles implements AutoCloseable {
    private static final int KEPT = 64;

    /// Plans a file.
    interface Opener {
        FileStreams open(Path file) throws MediaException, InterruptedException;
    }

    private record Stamp(long sizeBytes, FileTime modified) {}

    private record Opened(Stamp stamp, FileStreams streams) {}

    private final Opener opener;
    private final Map<Path, Opened> byUse = new LinkedHashMap<>(16, 0.75f, true);

    OpenFiles(Opener opener) {
        this.opener = opener;
    }

    /// @throws MediaException if the file is missing or holds nothing that can be played
    FileStreams of(Path file) throws MediaException, InterruptedException {
        Stamp stamp = stamp(file);
        synchronized (byUse) {
            Opened known = byUse.get(file);
            if (known != null && known.stamp.equals(stamp)) return known.streams;
        }
        // Not under the lock: reading an index may take a while, and others play on meanwhile.
        return keep(file, new Opened(stamp, opener.open(file)));
    }

    /// A file that is open already and has not changed since.
    Optional<FileStreams> opened(Path file) {
        try {
            Stamp stamp = stamp(file);
            synchronized (byUse) {
                return Optional.ofNullable(byUse.get(file))
                        .filter(known -> known.stamp.equals(stamp))
                        .map(Opened::streams);
            }
        } catch (MediaException e) {
            return Optional.empty(); // whoever opens it is told why
        }
    }

    private FileStreams keep(Path file, Opened opened) {
        synchronized (byUse) {
            Opened other = byUse.get(file);
            if (other != null && other.stamp.equals(opened.stamp)) return other.streams; // someone was quicker
            if (other != null) other.streams.close();
            byUse.put(file, opened);
            dropQuiet();
            return opened.streams;
        }
    }

    private void dropQuiet() {
        List<Path> oldest = List.copyOf(byUse.keySet());
        for (Path file : oldest) {
            if (byUse.size() <= KEPT) return;
            byUse.entrySet()
                    .removeIf(
                            e -> e.getKey().equals(file) && e.getValue().streams.isQuiet());
        }
    }

    Collection<FileStreams> all() {
        synchronized (byUse) {
            return byUse.values().stream().map(Opened::streams).toList();
        }
    }

    @Override
    public void close() {
        all().forEach(FileStreams::close);
    }

    private static Stamp stamp(Path file) throws MediaException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return new Stamp(attributes.size(), attributes.lastModifiedTime());
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.SOURCE_UNREADABLE,
                    "The file is not there or cannot be opened: " + file.getFileName(),
                    e);
        }
    }
}
