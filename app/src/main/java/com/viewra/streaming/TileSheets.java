package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import com.viewra.content.ContentKey;
import com.viewra.content.ContentStore;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Makes sheets one at a time, when no viewer waits for an encoder, and keeps them.
final class TileSheets {
    /// Part of every key. Raise it when sheets are made differently.
    private static final String VERSION = "1";
    /// Somebody who points at a seek bar, who must not slow those down who watch.
    private static final EncoderPermits.Claim IN_THE_BACKGROUND = new EncoderPermits.Claim() {
        @Override
        public long urgency() {
            return 0;
        }

        @Override
        public boolean isGivenUp() {
            return false; // whoever gives up interrupts
        }
    };

    private final ContentStore store;
    private final EncoderPermits permits;
    private final TilePainter painter;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    TileSheets(ContentStore store, EncoderPermits permits, TilePainter painter) {
        this.store = store;
        this.permits = permits;
        this.painter = painter;
    }

    /// @throws NotThereException if there is no such sheet
    Blob sheet(Presentation presentation, int index) throws MediaException, InterruptedException {
        TilePlan plan = plan(presentation);
        if (index >= plan.sheets()) throw new NotThereException("This film has no sheet of pictures " + index + ".");
        ContentKey key = ContentKey.of(
                "tiles", VERSION, presentation.index().fingerprint().hex(), plan.toString(), Integer.toString(index));
        Optional<Blob> stored = store.find(key);
        if (stored.isPresent()) return stored.get();
        oneAtATime.lockInterruptibly();
        try {
            Optional<Blob> meanwhile = store.find(key);
            return meanwhile.isPresent() ? meanwhile.get() : store.put(key, paint(presentation, plan, index));
        } catch (MediaException e) {
            throw e;
        } catch (IOException e) {
            throw new MediaException(
                    MediaException.Code.UNKNOWN,
                    "The pictures for the seek bar could not be kept: " + e.getMessage(),
                    e);
        } finally {
            oneAtATime.unlock();
        }
    }

    private byte[] paint(Presentation presentation, TilePlan plan, int index) throws IOException, InterruptedException {
        permits.acquire(IN_THE_BACKGROUND);
        try {
            return painter.paint(presentation, plan, index);
        } finally {
            permits.release(IN_THE_BACKGROUND);
        }
    }

    /// @throws NotThereException if the film has no picture
    static TilePlan plan(Presentation presentation) {
        return TilePlan.of(presentation).orElseThrow(() -> new NotThereException("There is no picture in this file."));
    }
}
