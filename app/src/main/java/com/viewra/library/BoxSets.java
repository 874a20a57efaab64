package com.viewra.library;

import java.util.List;
import java.util.Optional;

/// Collections that somebody makes or changes by hand. A collection is a name that items are filed under, wherever that
/// comes from: an NFO file, a provider, a folder or the user. It is there as long as something is filed under it, and
/// [Search#filed] lists them. A change is an edit of each item it concerns, so it survives every refresh and goes along
/// in exports. Safe for use from any thread; blocks for a write. What cannot be throws an IllegalArgumentException with
/// a sentence for the user.
public interface BoxSets {
    /// One whose items are all away has a count of 0.
    /// @param key as filters take it ([Facet#COLLECTION])
    Optional<Filed> find(String key);

    /// The collections an item is in.
    List<FacetCount> of(MediaId item);

    /// Puts items into the collection of a name, which is made if there is none; unknown items are passed over.
    Changed add(String name, List<MediaId> items);

    /// Takes items out; those that are not in it are passed over.
    Changed remove(String key, List<MediaId> items);

    Changed rename(String key, String name);

    /// Takes all items out. They themselves stay.
    Changed delete(String key);

    /// What was done.
    /// @param key of the collection as it is now
    /// @param undo names it for [Marks#undo]
    /// @param items how many items were changed
    record Changed(String key, String undo, int items) {}
}
