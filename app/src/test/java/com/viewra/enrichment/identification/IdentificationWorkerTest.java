package com.viewra.enrichment.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.events.EventBus;
import com.viewra.library.Identified.State;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// Who asks while nobody looks.
final class IdentificationWorkerTest extends IdentifiedLibrary {
    @Test
    void worker_newItems_areIdentifiedInTheBackgroundAndAfterARestart() throws Exception {
        knowsLighthouses();
        MediaId before = movie("The Lighthouse", 2019);
        try (IdentificationWorker _ = worker()) {
            await(before, State.IDENTIFIED);
            MediaId later = movie("The Lighthouse", 2016);
            await(later, State.IDENTIFIED);
            assertEquals(
                    "102",
                    identification.of(later).orElseThrow().match().orElseThrow().id());
        }
    }

    @Test
    void worker_itemIsRenamedByNotes_isAskedAboutAgain() throws Exception {
        knowsLighthouses();
        MediaId movie = movie("The Lighthouse", 0);
        try (IdentificationWorker _ = worker()) {
            await(movie, State.NEEDS_LOOK);
            library.metadata()
                    .put(
                            movie,
                            MetadataSource.NFO,
                            new Metadata.Builder().field(Field.YEAR, "2016").done());
            await(movie, State.IDENTIFIED);
        }
    }

    private IdentificationWorker worker() {
        return new IdentificationWorker(
                identification, library, library.identifications(), bus, Clock.systemUTC(), Duration.ZERO);
    }

    private void await(MediaId item, State state) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (EventBus.Subscription _ = bus.subscribe("test", _ -> check(item, state, done))) {
            check(item, state, done);
            assertTrue(done.await(30, TimeUnit.SECONDS), () -> item + " is " + identification.of(item));
        }
    }

    private void check(MediaId item, State state, CountDownLatch done) {
        if (identification.of(item).filter(one -> one.state() == state).isPresent()) done.countDown();
    }
}
