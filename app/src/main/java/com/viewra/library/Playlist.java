package com.viewra.library;

import java.time.Instant;
import java.util.Optional;

/// A list the user made.
/// @param rule what fills it; empty if it holds what was put into it
/// @param items how many there are now
public record Playlist(PlaylistId id, String name, Optional<SmartRule> rule, int items, Instant changedAt) {}
