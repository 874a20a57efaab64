package com.viewra.library;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/// A list the user made, or that a file among the user's media holds.
/// @param rule what fills it; empty if it holds what was put into it
/// @param items how many there are now
/// @param follows the file whose list it is, until somebody edits it
public record Playlist(
        PlaylistId id, String name, Optional<SmartRule> rule, int items, Instant changedAt, Optional<Path> follows) {}
