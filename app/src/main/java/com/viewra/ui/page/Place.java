package com.viewra.ui.page;

import com.viewra.library.MediaId;
import java.time.Duration;
import java.util.List;

/// Somewhere in the window that one can go to, and come back from.
public sealed interface Place {
    /// The first start, with nothing to show yet.
    record Welcome() implements Place {}

    record Home() implements Place {}

    record Shelf(Section section) implements Place {}

    /// @param text as typed so far
    record Search(String text) implements Place {}

    record Details(MediaId item) implements Place {}

    /// @param from where to begin
    record Watch(MediaId item, Duration from) implements Place {}

    /// @param photos in the order of leafing
    record Photo(List<MediaId> photos, MediaId first) implements Place {
        public Photo {
            photos = List.copyOf(photos);
        }
    }
}
