package com.viewra.ui.page;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.MediaId;
import com.viewra.library.PlaylistId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Somewhere in the window that one can go to, and come back from.
public sealed interface Place {
    /// The first start, with nothing to show yet.
    record Welcome() implements Place {}

    record Home() implements Place {}

    record Shelf(Section section) implements Place {}

    /// @param text as typed so far
    record Search(String text) implements Place {}

    /// All of one kind that matches words.
    record Matches(ItemKind kind, String text) implements Place {}

    /// All that is filed under a genre, a person or another facet.
    /// @param name of the value, for people
    record Filed(Facet facet, String value, String name) implements Place {}

    /// The names that items are filed under.
    record Names(Wall wall) implements Place {}

    record Details(MediaId item) implements Place {}

    /// @param from where to begin
    /// @param then what follows; of an episode its next ones follow anyway
    /// @param version the file of the item that is to be played, if one was chosen
    record Watch(MediaId item, Duration from, List<MediaId> then, Optional<Path> version) implements Place {
        public Watch {
            then = List.copyOf(then);
        }

        public Watch(MediaId item, Duration from, List<MediaId> then) {
            this(item, from, then, Optional.empty());
        }
    }

    record CopyList() implements Place {}

    /// What nobody dared to guess.
    record NeedsLook() implements Place {}

    record Settings() implements Place {}

    record Lists() implements Place {}

    record OneList(PlaylistId list) implements Place {}

    /// @param photos in the order of leafing; only the first to be shown if that is not among them
    record Photo(List<MediaId> photos, MediaId first) implements Place {
        public Photo {
            photos = photos.contains(first) ? List.copyOf(photos) : List.of(first);
        }
    }
}
