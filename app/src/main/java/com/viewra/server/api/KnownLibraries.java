package com.viewra.server.api;

import com.viewra.library.LibraryId;
import com.viewra.library.MediaLibrary;
import com.viewra.server.http.ProblemException;
import java.util.List;

/// The libraries that requests may name.
record KnownLibraries(List<MediaLibrary> all) {
    /// @throws ProblemException (status 404) if there is none of that number
    MediaLibrary get(LibraryId id) {
        return all.stream()
                .filter(library -> library.id().equals(id))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("There is no library " + id + "."));
    }
}
