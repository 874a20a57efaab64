package com.viewra.enrichment;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.events.EventBus;
import com.viewra.library.ArtworkLedger;
import com.viewra.library.Library;
import com.viewra.library.LibraryEvent;
import com.viewra.library.MediaId;
import com.viewra.testkit.NoTools;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArtworkWorkerTest {
    @TempDir
    Path folder;

    private final Semaphore asked = new Semaphore(0);

    @Test
    void run_libraryCannotBeReadOnce_looksAgainAtTheNextChange() throws Exception {
        ArtworkLedger ledger = fake(ArtworkLedger.class);
        try (EventBus events = new EventBus();
                ArtworkCache cache = new ArtworkCache(folder, fake(Library.class), ledger, new NoTools());
                ArtworkWorker _ = new ArtworkWorker(cache, ledger, events, () -> false)) {
            assertTrue(asked.tryAcquire(30, TimeUnit.SECONDS));
            events.publish(new LibraryEvent.ItemChanged(new MediaId(1)));
            assertTrue(asked.tryAcquire(30, TimeUnit.SECONDS));
        }
    }

    /// Fails whatever it is asked.
    private <T> T fake(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> {
            asked.release();
            throw new IllegalStateException("no connection for now");
        }));
    }
}
