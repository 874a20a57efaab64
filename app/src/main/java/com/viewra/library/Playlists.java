package com.viewra.library;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The user's lists. Safe for use from any thread; blocks. Changing what a rule fills, or a list that is not there,
/// throws an IllegalArgumentException with a sentence for the user.
public interface Playlists {
    /// By name.
    List<Playlist> playlists();

    Optional<Playlist> playlist(PlaylistId id);

    /// @param rule empty for one that is filled by hand
    Playlist create(String name, Optional<SmartRule> rule);

    /// @param rule must be there if it was there before, and absent if it was not
    Playlist change(PlaylistId id, String name, Optional<SmartRule> rule);

    void delete(PlaylistId id);

    /// @param limit 1 to 500
    Page items(PlaylistId id, int offset, int limit);

    /// Puts items in, in their order; unknown ones are passed over.
    /// @param at position of the first of them, from zero; at the end if there are fewer
    void add(PlaylistId id, List<MediaId> items, int at);

    /// Takes entries out; those that are not in it are passed over.
    void remove(PlaylistId id, List<Long> entries);

    /// Moves an entry to a position, counted without it.
    void move(PlaylistId id, long entry, int to);

    /// The items that files belong to, in their order, for lists that name files; what the library does not have
    /// is left out.
    List<MediaId> itemsOf(List<Path> files);

    /// @param items with the numbers of their entries
    record Page(List<Entry> items, int total) {
        public Page {
            items = List.copyOf(items);
        }
    }

    /// @param entry names this place in the list, for an item may be in it twice; 0 in a list that a rule fills
    record Entry(long entry, Item item) {}
}
