package com.viewra.enrichment.identification;

import com.viewra.api.event.DomainEvent;
import com.viewra.library.MediaId;

/// Something that was decided about whom an item is; published once it is stored.
public sealed interface IdentificationEvent extends DomainEvent {
    record ItemIdentified(MediaId item, String provider, String id, String title, int score)
            implements IdentificationEvent {}

    /// Nothing was guessed: a person has to decide.
    record NeedsLook(MediaId item, String reason) implements IdentificationEvent {}

    /// Its identification was taken back, or it is left alone from now on.
    record IdentificationDropped(MediaId item) implements IdentificationEvent {}
}
