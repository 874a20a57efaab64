package com.viewra.library;

import java.time.Instant;

/// By what a changed file is noticed without reading it.
/// @param modifiedAt in whole milliseconds
public record FileStamp(long sizeBytes, Instant modifiedAt, boolean broken) {}
