package com.viewra.library;

import com.viewra.api.scan.LibraryKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What the user owns: browsing, and what the user says about it. Safe for use from any thread; blocks for a query.
/// Writing by scans goes through the store's own write lane and never holds up these calls.
public interface Library {
    List<MediaLibrary> libraries();

    /// Adds folders under a name. Does not scan.
    /// @throws IllegalArgumentException with a sentence for the user if a folder does not exist or is in a
    ///     library already
    MediaLibrary add(String name, LibraryKind kind, List<Path> folders);

    /// Forgets a library, its items and their history. The files stay.
    void remove(LibraryId library);

    ItemPage find(ItemQuery query);

    Optional<Item> item(MediaId id);

    Optional<ItemDetails> details(MediaId id);

    /// Remembers how far the user got: watched from 90 % of the duration on, no resume point before 1 %.
    void saveProgress(MediaId id, Duration position);

    void markWatched(MediaId id, boolean watched);
}
