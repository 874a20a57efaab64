package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.media.FileVersion;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The files that are streamed or were lately, each planned once and again when it changes.
final class OpenFiles implements AutoCloseable {
    private static final int KEPT = 64;

    /// Plans a file.
    interface Opener {
        FileStreams open(Path file) throws MediaException, InterruptedException;
    }

    private record Opened(FileVersion version, FileStreams streams) {}

    private final Opener opener;
    private final Map<Path, Opened> byUse = new LinkedHashMap<>(16, 0.75f, true);
    /// Planned on less than is known by now; planned again when nobody is busy with them.
    private final Set<Path> outdated = new HashSet<>();

    OpenFiles(Opener opener) {
        this.opener = opener;
    }

    /// @throws MediaException if the file is missing or holds nothing that can be played
    FileStreams of(Path file) throws MediaException, InterruptedException {
        FileVersion version = FileVersion.of(file);
        synchronized (byUse) {
            Opened known = byUse.get(file);
            if (known != null && known.version.equals(version) && !isStale(file, known)) return known.streams;
        }
        // Not under the lock: reading an index may take a while, and others play on meanwhile.
        return keep(file, new Opened(version, opener.open(file)));
    }

    /// A file that is open already and has not changed since.
    Optional<FileStreams> opened(Path file) {
        try {
            FileVersion version = FileVersion.of(file);
            synchronized (byUse) {
                return Optional.ofNullable(byUse.get(file))
                        .filter(known -> known.version.equals(version))
                        .map(Opened::streams);
            }
        } catch (MediaException e) {
            return Optional.empty(); // whoever opens it is told why
        }
    }

    private FileStreams keep(Path file, Opened opened) {
        synchronized (byUse) {
            Opened other = byUse.get(file);
            if (other != null && other.version.equals(opened.version) && !isStale(file, other))
                return other.streams; // someone was quicker
            if (other != null) other.streams.close();
            byUse.put(file, opened);
            outdated.remove(file);
            dropQuiet();
            return opened.streams;
        }
    }

    private boolean isStale(Path file, Opened opened) {
        return outdated.contains(file) && opened.streams.isQuiet();
    }

    /// More is known of a file than when it was planned.
    void outdate(Path file) {
        synchronized (byUse) {
            if (byUse.containsKey(file)) outdated.add(file);
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
}
