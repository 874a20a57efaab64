package com.viewra.exchange;

import com.viewra.api.event.EventPublisher;
import com.viewra.enrichment.sidecar.NfoFiles;
import com.viewra.library.LibraryId;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Portable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Imports and NFO exports in the background, one after the other. The last ones are remembered until the program
/// ends. Safe for use from any thread.
public final class Transfers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Transfers.class);
    private static final int REMEMBERED = 20;
    private final Portable library;
    private final NfoFiles nfo;
    private final BackUp backUp;
    private final Path folder;
    private final EventPublisher events;
    private final AtomicLong lastId = new AtomicLong();
    private final Deque<TransferRun> runs = new ArrayDeque<>(); // guarded by itself, the latest first
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("transfers").factory());

    /// Copies the library, so that an import can be taken back.
    @FunctionalInterface
    public interface BackUp {
        void make() throws IOException;
    }

    /// @param folder for files that are taken in; its own
    public Transfers(Portable library, NfoFiles nfo, BackUp backUp, Path folder, EventPublisher events)
            throws IOException {
        this.library = library;
        this.nfo = nfo;
        this.backUp = backUp;
        this.folder = folder;
        this.events = events;
        clear(folder);
    }

    /// Removes files that were being taken in when the program was killed.
    private static void clear(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, "import-*")) {
            for (Path file : left) Files.deleteIfExists(file);
        }
    }

    /// Takes in a file; blocks until it is received whole.
    /// @throws IOException with a sentence for the user if it is nothing that can be imported
    public Transfer takeIn(InputStream file, Manner manner) throws IOException {
        Path received = Files.createTempFile(folder, "import-", ".file");
        try {
            Files.copy(file, received, StandardCopyOption.REPLACE_EXISTING);
            RecordSource source = RecordSources.of(received);
            TransferWork work = steps -> {
                if (!manner.isRehearsal()) backUp.make();
                return new TransferResult.Imported(LibraryImport.run(source, library, manner, steps));
            };
            return start(Transfer.Kind.IMPORT, work, () -> remove(received));
        } catch (IOException e) {
            Files.deleteIfExists(received);
            throw e;
        }
    }

    /// Writes NFO files for all of a library.
    public Transfer writeNfo(LibraryId id) {
        TransferWork work = steps -> new TransferResult.NfoWritten(nfo.writeAll(id, steps));
        return start(Transfer.Kind.NFO, work, () -> {});
    }

    private static void remove(Path received) {
        try {
            Files.deleteIfExists(received);
        } catch (IOException e) {
            LOG.debug("{} is left; the next start removes it", received, e);
        }
    }

    private Transfer start(Transfer.Kind kind, TransferWork work, Runnable afterwards) {
        TransferRun run = new TransferRun(new TransferId(lastId.incrementAndGet()), kind, work, afterwards, events);
        synchronized (runs) {
            runs.addFirst(run);
            if (runs.size() > REMEMBERED && runs.getLast().now().state().isOver()) runs.removeLast();
        }
        run.task(thread.submit(run));
        return run.now();
    }

    /// The latest first.
    public List<Transfer> all() {
        synchronized (runs) {
            return runs.stream().map(TransferRun::now).toList();
        }
    }

    /// Ends a transfer that waits or runs; what it did stays.
    public void cancel(TransferId id) {
        synchronized (runs) {
            runs.stream().filter(run -> run.now().id().equals(id)).forEach(TransferRun::cancel);
        }
    }

    /// Cancels all.
    @Override
    public void close() {
        all().forEach(transfer -> cancel(transfer.id()));
        thread.close();
    }
}
