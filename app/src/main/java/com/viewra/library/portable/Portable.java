package com.viewra.library.portable;

import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import java.util.List;
import java.util.Optional;

/// The library as something that can be taken elsewhere, and added to from elsewhere. Safe for use from any thread;
/// blocks.
public interface Portable {
    List<MediaLibrary> libraries();

    /// How many items there are, missing ones too.
    int items();

    /// Items in the order of their numbers, missing ones too.
    /// @param after number of the item after which to go on; 0 for the first ones
    List<ItemRecord> items(long after, int limit);

    /// The playlists that people made, by name.
    List<ListRecord> lists();

    /// The items that are meant, one for each clue; empty if there is none, or if it might be any of several.
    List<Optional<Recognised>> recognise(List<Clue> clues);

    /// Takes in what is told of items, in their order, in short writes that let others between them.
    List<Taken> take(List<Addressed> records, Manner manner);

    /// Takes in a playlist: one of the same name and sort is brought up to date unless it was changed later.
    /// @param items of a list that is filled by hand
    /// @throws IllegalArgumentException with a sentence for the user if its rule names what is not here
    Taken take(ListRecord list, List<MediaId> items, Manner manner);

    /// A record and the item it is about.
    record Addressed(MediaId item, ItemRecord record) {}
}
