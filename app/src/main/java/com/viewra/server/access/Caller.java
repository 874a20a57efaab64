package com.viewra.server.access;

/// Who asks.
public sealed interface Caller {
    /// Whoever holds the admin token: the desktop, the command line, the user's scripts.
    record Admin() implements Caller {}

    record Paired(Device device) implements Caller {}

    /// Whether they may look after the library.
    default boolean isOwner() {
        return switch (this) {
            case Admin _ -> true;
            case Paired(var device) -> device.owner();
        };
    }
}
