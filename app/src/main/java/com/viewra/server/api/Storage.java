package com.viewra.server.api;

import com.viewra.content.ContentStore;
import com.viewra.content.ContentUsage;
import com.viewra.settings.Settings;
import com.viewra.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.OptionalLong;

/// Where segments are kept, and how much of them the user wants to keep.
/// @param folder of the store
public record Storage(ContentStore store, Path folder, SettingsFile settings) {
    /// What the user has chosen, else what is usual on this disk.
    public static long budget(Settings.Storage chosen, Path folder) throws IOException {
        OptionalLong bytes = chosen.segmentBudgetBytes();
        return bytes.isPresent() ? bytes.getAsLong() : ContentStore.usualBudget(folder);
    }

    ContentUsage usage() {
        return store.usage();
    }

    /// Room on the disk that nobody uses.
    long freeBytes() {
        return folder.toFile().getUsableSpace();
    }

    /// Saves a new budget and keeps to it from now on.
    /// @param bytes empty for what is usual
    void limit(OptionalLong bytes) throws IOException {
        Settings changed = settings.update(s -> s.withStorage(new Settings.Storage(bytes)));
        store.setBudget(budget(changed.storage(), folder));
    }
}
