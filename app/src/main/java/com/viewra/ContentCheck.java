package com.viewra;

import com.viewra.content.ContentStore;
import com.viewra.content.ContentUsage;
import com.viewra.health.HealthCheck;
import java.nio.file.Files;
import java.nio.file.Path;

/// Whether segments can be kept.
/// @param folder of the store
record ContentCheck(ContentStore store, Path folder) implements HealthCheck {
    private static final long MEGABYTE = 1024 * 1024;

    @Override
    public String name() {
        return "segment store";
    }

    @Override
    public Result check() {
        if (!Files.isWritable(folder))
            return Result.down("Nothing can be written to " + folder + ". Films are played only as they are.");
        ContentUsage usage = store.usage();
        return Result.up("%,d segments, %,d of %,d MB."
                .formatted(usage.blobs(), usage.bytes() / MEGABYTE, usage.budgetBytes() / MEGABYTE));
    }
}
