package com.viewra.library;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.scan.ItemKind;
import java.time.Duration;
import java.time.Instant;

/// Something that happened to the library; published once the change is stored.
public sealed interface LibraryEvent extends DomainEvent {
    record ItemAdded(MediaId item, LibraryId library, ItemKind kind, String title) implements LibraryEvent {}

    /// Title, files, tracks or anything else shown of the item is different now.
    record ItemChanged(MediaId item) implements LibraryEvent {}

    record ItemMissing(MediaId item, Instant since) implements LibraryEvent {}

    record ItemRemoved(MediaId item) implements LibraryEvent {}

    record ArtworkReady(MediaId item, ArtworkKind kind, String version) implements LibraryEvent {}

    record LibraryAdded(LibraryId library, String name) implements LibraryEvent {}

    record LibraryRemoved(LibraryId library) implements LibraryEvent {}

    record PlaybackProgress(MediaId item, Duration position, boolean watched) implements LibraryEvent {}

    /// The user made it a favourite or not, or rated it.
    record LikingChanged(MediaId item, Liking liking) implements LibraryEvent {}

    /// A playlist is new, different or gone.
    record PlaylistChanged(PlaylistId playlist) implements LibraryEvent {}
}
