package com.viewra.content;

import java.nio.file.Path;

/// Immutable bytes in the store.
/// @param key lower-case hex SHA-256 of what the bytes are (not of the bytes): a strong ETag
public record Blob(String key, Path file, long sizeBytes) {}
