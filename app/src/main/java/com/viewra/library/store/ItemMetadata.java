package com.viewra.library.store;

import com.viewra.api.metadata.Metadata;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Reads what is known of items. What an item's columns say and no row does came from the name of its file.
final class ItemMetadata {
    private final MetadataRows rows;
    private final ItemColumns columns;

    ItemMetadata(Handle handle) {
        this.rows = new MetadataRows(handle);
        this.columns = new ItemColumns(handle);
    }

    Optional<KnownMetadata> of(MediaId item) {
        if (!columns.exists(item)) return Optional.empty();
        Map<MetadataSource, Metadata> said = new TreeMap<>(MetadataSource.BY_RANK);
        said.putAll(rows.bySource(item));
        Metadata.Builder name = new Metadata.Builder().add(said.getOrDefault(MetadataSource.NAME, Metadata.NONE));
        columns.fields(item).forEach((field, value) -> {
            if (said.values().stream().noneMatch(other -> other.field(field).isPresent())) name.field(field, value);
        });
        said.put(MetadataSource.NAME, name.done());
        return Optional.of(new Effective(said, rows.locks(item)).known());
    }
}
