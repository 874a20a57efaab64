package com.viewra.scan;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.LibraryId;

/// What a scan tells while it runs, and what looks after libraries.
public sealed interface ScanEvent extends DomainEvent {
    /// At most a few times a second, and at the end with [ScanStatus.State#IDLE].
    record ScanProgress(LibraryId library, ScanStatus status) implements ScanEvent {}

    /// Whether changes in the folders of a library are noticed by themselves from now on.
    record WatchChanged(LibraryId library, boolean on) implements ScanEvent {}
}
