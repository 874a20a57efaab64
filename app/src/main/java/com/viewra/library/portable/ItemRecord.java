package com.viewra.library.portable;

import com.viewra.api.metadata.Metadata;
import com.viewra.library.Identified;
import com.viewra.library.MetadataSource;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// All that a library knows of one item and can tell another.
/// @param number its id where it comes from, by which playlists name it; 0 if it has none
/// @param said what each source says of it
/// @param locked ids of fields and kinds of labels that the user edited
/// @param decision whom it was identified as; its item is that of where it comes from
public record ItemRecord(
        long number,
        Clue clue,
        Opinion opinion,
        Map<MetadataSource, Metadata> said,
        Set<String> locked,
        Optional<Identified> decision,
        Optional<Instant> addedAt) {
    public ItemRecord {
        said = Map.copyOf(said);
        locked = Set.copyOf(locked);
    }

    /// Of a program that tells no more than what people did.
    public static ItemRecord of(Clue clue, Opinion opinion) {
        return new ItemRecord(0, clue, opinion, Map.of(), Set.of(), Optional.empty(), Optional.empty());
    }
}
