package com.viewra.library;

import com.viewra.api.scan.ItemKind;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What movies, shows and albums were identified as. Safe for use from any thread; blocks.
public interface Identifications {
    Optional<Identified> identified(MediaId item);

    /// Items of these kinds that nobody has asked about yet and whose files are there, oldest first.
    /// @param after the item after which to go on; empty for the first ones
    List<MediaId> unidentified(Set<ItemKind> kinds, Optional<MediaId> after, int limit);

    /// Items in a state, those decided last first.
    List<Identified> identified(Identified.State state, int offset, int limit);

    /// How many items are in each state.
    Map<Identified.State, Integer> identificationCounts();

    /// How many items of these kinds nobody has asked about yet.
    int unidentified(Set<ItemKind> kinds);

    /// Keeps a decision in place of the one before; does nothing for items that are gone.
    void decide(Identified decision);

    /// Has the item asked about again.
    void undecide(MediaId item);

    /// Where a source says that pictures of an item are, in place of what any said before.
    void offerPictures(MediaId item, MetadataSource source, Map<ArtworkKind, URI> pictures);

    Optional<URI> offeredPicture(MediaId item, ArtworkKind kind);
}
