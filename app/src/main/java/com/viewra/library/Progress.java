package com.viewra.library;

import java.time.Duration;
import java.time.Instant;

/// How far the user got with an item.
/// @param position where to resume; zero when watched to the end or started over
public record Progress(Duration position, boolean watched, Instant updatedAt) {}
