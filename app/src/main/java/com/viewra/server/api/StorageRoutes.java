package com.viewra.server.api;

import com.viewra.content.ContentUsage;
import com.viewra.server.http.Access;
import com.viewra.server.http.Params;
import com.viewra.server.http.Route;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// How much disk space stored segments take, and may take.
public final class StorageRoutes {
    private static final String PATH = "/api/storage";
    private final Storage storage;

    public StorageRoutes(Storage storage) {
        this.storage = storage;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(PATH, Access.DEVICES, "What stored segments take, may take, and spare")
                        .answers(StorageView.class)
                        .by(this::show),
                Route.put(PATH, Access.ADMIN, "Changes what segments may take; without a number, to what is usual")
                        .takes(Limit.class)
                        .answers(StorageView.class)
                        .by(this::limit),
                Route.delete(PATH, Access.ADMIN, "Deletes stored segments, except those of films being watched")
                        .answers(StorageView.class)
                        .by(this::empty));
    }

    private void show(Context ctx) {
        ctx.json(StorageView.of(storage));
    }

    private void limit(Context ctx) throws IOException {
        Optional<Long> bytes = Params.body(ctx, Limit.class).budgetBytes;
        storage.limit(bytes.map(OptionalLong::of).orElseGet(OptionalLong::empty));
        show(ctx);
    }

    private void empty(Context ctx) {
        storage.store().clear();
        show(ctx);
    }

    /// @param budgetBytes missing for a share of the free disk
    record Limit(Optional<Long> budgetBytes) {
        /// Some minutes of a film; with less, nothing would be left of what was made for one viewer for the next.
        private static final long LEAST = 100_000_000;

        Limit {
            if (budgetBytes.isPresent() && budgetBytes.get() < LEAST)
                throw new IllegalArgumentException("\"budgetBytes\" must be " + LEAST + " (100 MB) or more");
        }
    }

    /// @param pinnedBytes of what is being watched and stays
    /// @param blobs number of stored segments
    /// @param hits since the start
    /// @param hitRate from 0 to 1
    /// @param freeBytes of the disk
    record StorageView(
            long bytes,
            long budgetBytes,
            long pinnedBytes,
            int blobs,
            long hits,
            long misses,
            double hitRate,
            long freeBytes) {
        static StorageView of(Storage storage) {
            ContentUsage usage = storage.usage();
            return new StorageView(
                    usage.bytes(),
                    usage.budgetBytes(),
                    usage.pinnedBytes(),
                    usage.blobs(),
                    usage.hits(),
                    usage.misses(),
                    usage.hitRate(),
                    storage.freeBytes());
        }
    }
}
