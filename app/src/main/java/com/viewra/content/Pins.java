package com.viewra.content;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What is needed now and therefore stays, whoever it is that needs it. Safe for use from any thread.
final class Pins {
    /// As long as somebody may pause a film and find it where they left it.
    static final Duration LENGTH = Duration.ofMinutes(15);

    private record Pinned(Set<ContentKey> keys, Instant until) {}

    private final Map<Object, Pinned> byHolder = new HashMap<>();

    /// @param holder whose earlier pins end
    synchronized void set(Object holder, Collection<ContentKey> keys, Instant now) {
        byHolder.put(holder, new Pinned(Set.copyOf(keys), now.plus(LENGTH)));
    }

    synchronized Set<ContentKey> at(Instant now) {
        Instant latest = now.plus(LENGTH); // later only if the clock went back
        byHolder.values().removeIf(pinned -> pinned.until.isBefore(now) || pinned.until.isAfter(latest));
        Set<ContentKey> all = new HashSet<>();
        byHolder.values().forEach(pinned -> all.addAll(pinned.keys));
        return all;
    }
}
