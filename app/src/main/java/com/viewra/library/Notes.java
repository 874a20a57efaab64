package com.viewra.library;

import com.viewra.api.metadata.Metadata;
import java.util.Map;
import java.util.Optional;

/// What a file itself and the sidecars beside it say of their item.
/// @param stamp by what changed sidecars are noticed without reading them; empty if there are none
public record Notes(Map<MetadataSource, Metadata> said, Optional<String> stamp) {
    public static final Notes NONE = new Notes(Map.of(), Optional.empty());

    public Notes {
        said = Map.copyOf(said);
    }

    public Metadata of(MetadataSource source) {
        return said.getOrDefault(source, Metadata.NONE);
    }
}
