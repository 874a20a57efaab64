package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.content.Blob;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;

/// A blob that is being made and those who wait for it. The count is guarded by [HeadDispatch].
final class Wait {
    private final CompletableFuture<Blob> blob = new CompletableFuture<>();
    int waiters;

    void complete(Blob made) {
        blob.complete(made);
    }

    void fail(MediaException reason) {
        blob.completeExceptionally(reason);
    }

    /// Made, or given up.
    boolean isOver() {
        return blob.isDone();
    }

    Blob await() throws MediaException, InterruptedException {
        try {
            return blob.get();
        } catch (ExecutionException e) {
            // Wrapped again, so that the stack trace is this caller's.
            if (e.getCause() instanceof MediaException reason)
                throw new MediaException(reason.code(), String.valueOf(reason.getMessage()), reason);
            throw new IllegalStateException(e.getCause());
        }
    }
}
