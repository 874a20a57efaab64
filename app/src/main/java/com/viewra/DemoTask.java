package com.viewra;

import com.viewra.demo.DemoLibrary;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes the sample library in the background and opens it.
final class DemoTask implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DemoTask.class);
    private static final Duration PATIENCE = Duration.ofSeconds(1);
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
            demo.make(progress -> LOG.info(
                    "making the sample library: {} ({} of {})", progress.making(), progress.done(), progress.total()));
            for (DemoLibrary.Folder folder : demo.folders())
                wanted.addAndScan(new LibraryOption(folder.kind(), folder.path()));
        } catch (IOException e) {
            LOG.error("The sample library could not be made: {}", e.getMessage(), e);
        } catch (InterruptedException e) {
            LOG.info("the sample library is left for the next start");
        }
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
