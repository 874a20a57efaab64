package com.viewra.library;

import java.util.Comparator;

/// Where a value comes from.
/// @param id "user", "nfo", "tags", "name" or "provider:" and the name of one
public record MetadataSource(String id) {
    /// What the user said; nothing counts for more.
    public static final MetadataSource USER = new MetadataSource("user");
    /// The sidecar file.
    public static final MetadataSource NFO = new MetadataSource("nfo");
    /// What is embedded in the file.
    public static final MetadataSource TAGS = new MetadataSource("tags");
    /// The name of the file and its folders.
    public static final MetadataSource NAME = new MetadataSource("name");

    private static final String PROVIDER = "provider:";

    /// The one that counts most first; of two providers the one whose name sorts first.
    public static final Comparator<MetadataSource> BY_RANK =
            Comparator.comparingInt(MetadataSource::rank).thenComparing(MetadataSource::id);

    public MetadataSource {
        boolean isKnown = id.matches("user|nfo|tags|name") || (id.startsWith(PROVIDER) && id.length() <= 40);
        if (!isKnown) throw new IllegalArgumentException("not a source of metadata: " + id);
    }

    public static MetadataSource provider(String name) {
        return new MetadataSource(PROVIDER + name);
    }

    public boolean isProvider() {
        return id.startsWith(PROVIDER);
    }

    private int rank() {
        return switch (id) {
            case "user" -> 0;
            case "nfo" -> 1;
            case "tags" -> 3;
            case "name" -> 4;
            default -> 2;
        };
    }
}
