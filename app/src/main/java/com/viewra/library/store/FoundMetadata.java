package com.viewra.library.store;

import com.viewra.api.metadata.Metadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.List;
import java.util.Map;

/// What a scan found beside and in a file. Sources that a scan speaks for and that say nothing now said it before.
record FoundMetadata(MetadataWriter writer) {
    private static final List<MetadataSource> SOURCES = List.of(MetadataSource.TAGS, MetadataSource.NFO);

    /// @param isKnown whether the item was there before, so that others may have spoken of it
    void write(MediaId item, Map<MetadataSource, Metadata> said, boolean isKnown) {
        if (isKnown) writer.renamed(item);
        for (MetadataSource source : SOURCES) {
            Metadata metadata = said.getOrDefault(source, Metadata.NONE);
            if (isKnown || !metadata.isEmpty()) writer.put(item, source, metadata);
        }
    }
}
