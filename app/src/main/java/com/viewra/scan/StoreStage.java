package com.viewra.scan;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.library.Finding;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.Intake;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stores findings in batches as large as the backlog: the first file is visible at once, the many that follow cost few
/// transactions. A full queue holds the readers back.
final class StoreStage {
    private static final Logger LOG = LoggerFactory.getLogger(StoreStage.class);
    private static final int BACKLOG = 512;
    private static final int LARGEST_BATCH = 256;
    private final Intake intake;
    private final LibraryId library;
    private final BlockingQueue<Optional<Finding>> queue = new ArrayBlockingQueue<>(BACKLOG);
    private final Thread thread;
    private volatile Optional<RuntimeException> failure = Optional.empty();

    StoreStage(Intake intake, LibraryId library) {
        this.intake = intake;
        this.library = library;
        this.thread = Thread.ofVirtual().name("scan-" + library + "-store").start(this::run);
    }

    void put(Finding finding) throws InterruptedException {
        queue.put(Optional.of(finding));
    }

    /// Waits until everything is stored.
    /// @throws RuntimeException what went wrong while storing
    void finish() throws InterruptedException {
        queue.put(Optional.empty());
        thread.join();
        if (failure.isPresent()) throw failure.get();
    }

    /// Ends without waiting for the backlog.
    void abort() {
        thread.interrupt();
    }

    private void run() {
        try {
            boolean isOpen = true;
            while (isOpen) isOpen = storeBatch();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean storeBatch() throws InterruptedException {
        List<Optional<Finding>> taken = new ArrayList<>(List.of(queue.take()));
        queue.drainTo(taken, LARGEST_BATCH - 1);
        List<Finding> findings = taken.stream().flatMap(Optional::stream).toList();
        try {
            if (failure.isEmpty() && !findings.isEmpty()) store(findings);
        } catch (RuntimeException e) {
            // the queue is emptied all the same, so that nobody waits for room for ever
            failure = Optional.of(e);
        } catch (Error e) {
            failure = Optional.of(new IllegalStateException("What was found could not be stored.", e));
        }
        return taken.getLast().isPresent();
    }

    /// One that the library cannot hold must not cost the others.
    private void store(List<Finding> findings) {
        try {
            intake.store(library, findings);
        } catch (RefusedException e) {
            LOG.debug("{} findings are stored one by one", findings.size(), e);
            findings.forEach(this::storeAlone);
        }
    }

    private void storeAlone(Finding finding) {
        try {
            intake.store(library, List.of(finding));
        } catch (RefusedException e) {
            if (!(finding instanceof FileFound found)) throw e;
            intake.store(library, List.of(nameless(found)));
            LOG.error("what {} says of itself cannot be stored", found.file().path(), e);
        }
    }

    /// A file by nothing but its name on the disk, with the reason.
    private static FileFound nameless(FileFound found) {
        MediaFile file = found.file();
        ItemKind kind = found.reading().kind();
        NameDraft name = new NameDraft(kind == ItemKind.EPISODE ? ItemKind.VIDEO : kind, "the name of the file alone");
        name.title = Optional.of(Sidecars.stem(String.valueOf(file.path().getFileName())));
        MediaFile unread = new MediaFile(
                file.path(),
                file.sizeBytes(),
                file.modifiedAt(),
                file.fingerprint(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.of("What this file says of itself cannot be stored. The log has the reason."),
                Optional.empty());
        return new FileFound(found.folder(), name.done(), unread, List.of(), Optional.empty());
    }
}
