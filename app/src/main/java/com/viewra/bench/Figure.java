package com.viewra.bench;

import java.util.Optional;

/// One measured thing.
/// @param unit such as "ms"
/// @param peer the same done by another program in the same run, where there is one
public record Figure(String name, String unit, Series ours, Optional<Peer> peer) {
    /// @param name of the program and what it does
    public record Peer(String name, Series values) {}

    public static Figure of(String name, String unit, Series ours) {
        return new Figure(name, unit, ours, Optional.empty());
    }

    public static Figure of(String name, String unit, double ours) {
        return of(name, unit, Series.of(ours));
    }

    public Figure beside(String peerName, Series values) {
        return new Figure(name, unit, ours, Optional.of(new Peer(peerName, values)));
    }

    /// Our median as a multiple of the peer's.
    public Optional<Double> ratio() {
        return peer.map(other -> ours.median() / other.values.median());
    }
}
