package com.viewra;

import com.viewra.demo.DemoLibrary;
import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the sample library in the background and shows each item as soon as it is there.
final class DemoTask implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTask.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration POLL = Duration.ofMillis(200);
    private final Set<LibraryId> scanned = new HashSet<>(); // by the thread alone
    private final Core core;
    private final WantedLibraries wanted;
    private final Thread thread;

    DemoTask(Core core, WantedLibraries wanted) {
        this.core = core;
        this.wanted = wanted;
        this.thread = Thread.ofVirtual().name("demo").start(this::run);
    }

    private void run() {
        DemoLibrary demo = new DemoLibrary(core.home().resolve("demo"), core.tools());
        try {
            demo.make(progress -> {
                show(demo);
                tell(progress);
            });
            awaitScans();
            show(demo);
        } catch (IOException e) {
            LOG.error("The sample library could not be made: {}", e.getMessage(), e);
        } catch (InterruptedException e) {
            LOG.info("the sample library is left for the next start");
        }
    }

    private static void tell(DemoLibrary.Progress progress) {
        if (progress.done() < progress.total())
            Console.say("Making the sample library, %d of %d: %s"
                    .formatted(progress.done() + 1, progress.total(), progress.making()));
    }

    /// Brings what there is of it into the library, so that it can be seen while the rest is made.
    private void show(DemoLibrary demo) {
        for (DemoLibrary.Folder folder : demo.folders()) {
            if (!Files.isDirectory(folder.path())) continue;
            try {
                scanned.add(wanted.addAndScan(new LibraryOption(folder.kind(), folder.path())));
            } catch (IOException e) {
                LOG.error("The sample folder {} cannot be shown: {}", folder.path(), e.getMessage());
            }
        }
    }

    /// A scan that runs may have passed the last item before it was there.
    private void awaitScans() throws InterruptedException {
        for (LibraryId library : scanned)
            while (core.scans().status(library).state() == ScanStatus.State.RUNNING) Thread.sleep(POLL);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
