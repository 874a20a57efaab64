package com.viewra;

import com.viewra.health.HealthCheck;
import com.viewra.library.Library;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/// Whether the library can be asked, and whether something of it was lost these days.
/// @param folder where the database is
record DatabaseCheck(Library library, Path folder) implements HealthCheck {
    @Override
    public String name() {
        return "database";
    }

    @Override
    public Result check() throws IOException {
        Optional<String> suspicion = LibraryStore.suspicion(folder);
        if (suspicion.isPresent())
            return Result.down("The library database cannot be read as it should be (" + suspicion.get()
                    + "). Start Viewra again: it looks through it, and puts back the newest backup if it is damaged.");
        int libraries = library.libraries().size();
        return LibraryStore.lossNews(folder, Core.CLOCK)
                .map(Result::degraded)
                .orElseGet(() -> Result.up(libraries + " libraries."));
    }
}
