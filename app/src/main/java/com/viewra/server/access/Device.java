package com.viewra.server.access;

import java.time.Instant;

/// A device that was paired.
/// @param name as its user called it
public record Device(String id, String name, Instant pairedAt) {}
