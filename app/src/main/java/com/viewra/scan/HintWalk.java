package com.viewra.scan;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// The hints of each folder of a walk, where those above it are known already. Not safe for use from several threads.
final class HintWalk {
    private final Map<Path, Hints> byFolder = new HashMap<>();

    Hints in(Path root, FolderListing listing) {
        Path folder = listing.folder();
        Hints above = folder.equals(root)
                ? Hints.NONE
                : byFolder.computeIfAbsent(
                        Objects.requireNonNull(folder.getParent(), "the folder is below the root"),
                        outer -> Hints.in(root, outer));
        boolean hasOwn = listing.files().stream().anyMatch(file -> file.name().equals(PlexMatch.NAME));
        Hints hints = hasOwn ? above.and(folder) : above;
        byFolder.put(folder, hints);
        return hints;
    }
}
