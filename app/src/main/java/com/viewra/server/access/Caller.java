package com.viewra.server.access;

/// Who asks.
public sealed interface Caller {
    /// Whoever holds the admin token: the desktop, the command line, the user's scripts.
    record Admin() implements Caller {}

    record Paired(Device device) implements Caller {}
}
