package com.viewra.copies;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.MediaId;
import java.util.Optional;

/// Something that happened to a copy; published once it is stored.
public sealed interface CopyEvent extends DomainEvent {
    CopyId copy();

    record CopyProgress(CopyId copy, MediaId item, int done, int total) implements CopyEvent {}

    /// It waits, runs, is done, failed or was cancelled from now on.
    record CopyChanged(CopyId copy, MediaId item, Copy.State state, Optional<String> problem) implements CopyEvent {}

    /// It is no more.
    record CopyRemoved(CopyId copy) implements CopyEvent {}
}
