package com.viewra.ui;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import java.util.List;
import java.util.Optional;

/// Knows nothing of any item.
public final class FakeMetadata implements MetadataStore {
    @Override
    public Optional<KnownMetadata> metadata(MediaId item) {
        return Optional.empty();
    }

    @Override
    public void put(MediaId item, MetadataSource source, Metadata metadata) {
        throw new UnsupportedOperationException("the window writes no metadata");
    }

    @Override
    public void edit(MediaId item, Field field, String value) {
        throw new UnsupportedOperationException("the window writes no metadata");
    }

    @Override
    public void edit(MediaId item, Label.Kind kind, List<String> names) {
        throw new UnsupportedOperationException("the window writes no metadata");
    }

    @Override
    public void unlock(MediaId item, Field field) {
        throw new UnsupportedOperationException("the window writes no metadata");
    }

    @Override
    public void unlock(MediaId item, Label.Kind kind) {
        throw new UnsupportedOperationException("the window writes no metadata");
    }
}
