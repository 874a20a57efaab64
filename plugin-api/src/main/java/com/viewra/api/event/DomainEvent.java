package com.viewra.api.event;

/// Something that happened, published after the change is stored.
/// The simple name of the implementing record is the event's name on the wire ("ItemAdded"), its components the
/// payload.
public interface DomainEvent {
    /// The name under which the event goes out.
    default String eventName() {
        return getClass().getSimpleName();
    }
}
