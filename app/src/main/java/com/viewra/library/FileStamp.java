package com.viewra.library;

import java.time.Instant;
import java.util.Optional;

/// By what a changed file is noticed without reading it.
/// @param modifiedAt in whole milliseconds
/// @param notes the stamp of its sidecars ([Notes])
public record FileStamp(long sizeBytes, Instant modifiedAt, boolean broken, Optional<String> notes) {}
