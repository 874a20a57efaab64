package com.viewra.api.event;

/// Where events go. Publishing never blocks and never fails; subscribers see events in the order of publishing.
@FunctionalInterface
public interface EventPublisher {
    void publish(DomainEvent event);
}
