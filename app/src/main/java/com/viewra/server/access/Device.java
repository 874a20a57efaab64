package com.viewra.server.access;

import java.time.Instant;

/// A device that was paired.
/// @param name as its user called it
/// @param owner whether it may look after the library: scans, disk space, plugins, other devices
public record Device(String id, String name, Instant pairedAt, boolean owner) {
    Device withOwner(boolean isOwner) {
        return new Device(id, name, pairedAt, isOwner);
    }
}
