package com.viewra.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes down which children run, so that the next start can end those that a killed program left behind.
/// One file for each running program, `children-<pid>`: first the program itself, then its children. A process is
/// known by its id and its start time together, since ids are used again.
final class ChildLedger {
    private static final Logger LOG = LoggerFactory.getLogger(ChildLedger.class);
    private static final String PREFIX = "children-";
    private final Path folder;

    /// @param folder where the files go; made when needed
    ChildLedger(Path folder) {
        this.folder = folder;
    }

    /// Ends what dead owners left running and forgets them.
    void sweep() {
        if (!Files.isDirectory(folder)) return;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(ChildLedger::isLedger).toList()) sweep(file);
        } catch (IOException e) {
            LOG.warn("Cannot look for processes left behind in {}", folder, e);
        }
    }

    private static boolean isLedger(Path file) {
        return file.getFileName().toString().startsWith(PREFIX);
    }

    private static void sweep(Path file) throws IOException {
        List<Entry> entries = Files.readAllLines(file).stream()
                .flatMap(line -> Entry.parse(line).stream())
                .toList();
        if (!entries.isEmpty() && entries.getFirst().running().isPresent()) return;
        for (Entry child : entries) child.running().ifPresent(ChildLedger::end);
        Files.deleteIfExists(file);
    }

    private static void end(ProcessHandle child) {
        LOG.warn("Ending process {} left behind by an earlier run", child.pid());
        child.destroyForcibly();
    }

    /// Replaces what is written about this program's children.
    synchronized void write(Collection<ProcessHandle> children) {
        Stream<ProcessHandle> handles = Stream.concat(Stream.of(ProcessHandle.current()), children.stream());
        List<String> lines = handles.flatMap(handle -> Entry.of(handle).stream())
                .map(Entry::toLine)
                .toList();
        try {
            Files.createDirectories(folder);
            Path partial = folder.resolve("partial-" + ProcessHandle.current().pid());
            Files.write(partial, lines);
            Files.move(partial, own(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            LOG.warn("Cannot write down the running processes in {}", folder, e);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(own());
        } catch (IOException e) {
            LOG.warn("Cannot delete {}", own(), e);
        }
    }

    private Path own() {
        return folder.resolve(PREFIX + ProcessHandle.current().pid());
    }

    private record Entry(long pid, Instant started) {
        static Optional<Entry> of(ProcessHandle handle) {
            return handle.info().startInstant().map(started -> new Entry(handle.pid(), started));
        }

        static Optional<Entry> parse(String line) {
            String[] parts = line.split(" ", 2);
            try {
                return Optional.of(new Entry(Long.parseLong(parts[0]), Instant.parse(parts[1])));
            } catch (RuntimeException e) {
                return Optional.empty(); // cut short by a full disk
            }
        }

        String toLine() {
            return pid + " " + started;
        }

        Optional<ProcessHandle> running() {
            return ProcessHandle.of(pid)
                    .filter(handle -> handle.info().startInstant().equals(Optional.of(started)));
        }
    }
}
