package com.viewra.scan;

import com.viewra.library.Finding;
import com.viewra.library.LibraryId;
import com.viewra.library.SidecarSubtitle;
import com.viewra.scan.FolderPlan.Candidate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/// Reads files, a few at a time, each on a virtual thread; asking for one more waits until one is done.
final class ReadStage {
    private final int width = Math.max(2, Runtime.getRuntime().availableProcessors() * 2);
    private final Semaphore room = new Semaphore(width);
    private final FileReader reader;
    private final StoreStage store;
    private final ScanMeter meter;
    private final ExecutorService threads;

    ReadStage(LibraryId library, FileReader reader, StoreStage store, ScanMeter meter) {
        this.reader = reader;
        this.store = store;
        this.meter = meter;
        this.threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("scan-" + library + "-read-", 0).factory());
    }

    /// @param isKnown whether the library has the file, as it was before
    void read(FolderVisit visit, Candidate candidate, List<SidecarSubtitle> sidecars, boolean isKnown)
            throws InterruptedException {
        room.acquire();
        threads.execute(() -> {
            try {
                readNow(visit, candidate, sidecars, isKnown);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } finally {
                room.release();
            }
        });
    }

    private void readNow(FolderVisit visit, Candidate candidate, List<SidecarSubtitle> sidecars, boolean isKnown)
            throws InterruptedException {
        Finding.FileFound found = reader.read(visit.folder(), candidate, sidecars);
        boolean isBroken = found.file().broken().isPresent();
        boolean isUnread = FileReader.isUnread(found);
        if (isUnread) visit.leaveOpen();
        store.put(isUnread && isKnown ? new Finding.FileSeen(candidate.file().path(), sidecars) : found);
        meter.read(isBroken);
        Optional<Finding> done = visit.finish(isBroken);
        if (done.isPresent()) store.put(done.get());
    }

    /// Waits until all that was asked for is read.
    void finish() throws InterruptedException {
        room.acquire(width);
        room.release(width);
    }

    void abort() {
        threads.shutdownNow();
    }
}
