package com.viewra.api.metadata;

import java.time.Duration;
import java.util.Optional;

/// One track of an album.
/// @param disc from 1
/// @param number on its disc, from 1; 0 if unknown
public record AlbumTrack(int disc, int number, String title, Optional<Duration> duration) {}
