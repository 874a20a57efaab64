package com.viewra.scan;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.LibraryId;

/// What a scan tells while it runs.
public sealed interface ScanEvent extends DomainEvent {
    /// At most a few times a second, and at the end with [ScanStatus.State#IDLE].
    record ScanProgress(LibraryId library, ScanStatus status) implements ScanEvent {}
}
