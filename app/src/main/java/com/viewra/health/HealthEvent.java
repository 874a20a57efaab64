package com.viewra.health;

import com.viewra.api.event.DomainEvent;

/// Something that happened to the program's own well-being.
public sealed interface HealthEvent extends DomainEvent {
    /// @param detail of the check that changed
    record HealthChanged(String check, HealthStatus status, String detail) implements HealthEvent {}
}
