package com.viewra;

import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Folders named on the command line become libraries once; named again they are only scanned again.
record WantedLibraries(Core core) {
    private static final Logger LOG = LoggerFactory.getLogger(WantedLibraries.class);

    /// @throws IOException with a sentence for the user if a folder cannot become a library
    LibraryId addAndScan(LibraryOption wanted) throws IOException {
        if (!Files.isDirectory(wanted.folder())) throw new IOException("There is no folder " + wanted.folder() + ".");
        Optional<LibraryId> existing = existing(wanted.folder());
        LibraryId id = existing.isPresent() ? existing.get() : add(wanted);
        core.scans().start(id);
        return id;
    }

    private LibraryId add(LibraryOption wanted) throws IOException {
        try {
            MediaLibrary added = core.library().add(wanted.name(), wanted.kind(), List.of(wanted.folder()));
            LOG.info("added {} as {}", wanted.folder(), wanted.kind().id());
            return added.id();
        } catch (IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private Optional<LibraryId> existing(Path folder) {
        return core.library().libraries().stream()
                .filter(library -> library.folders().contains(folder))
                .map(MediaLibrary::id)
                .findFirst();
    }
}
