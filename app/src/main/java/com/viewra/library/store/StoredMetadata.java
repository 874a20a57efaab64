package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.KnownMetadata;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/// What is said of items, and by whom.
final class StoredMetadata implements MetadataStore {
    private final Jdbi jdbi;
    private final WriteLane lane;

    StoredMetadata(Jdbi jdbi, WriteLane lane) {
        this.jdbi = jdbi;
        this.lane = lane;
    }

    @Override
    public Optional<KnownMetadata> metadata(MediaId item) {
        return jdbi.withHandle(handle -> new ItemMetadata(handle).of(item));
    }

    @Override
    public void put(MediaId item, MetadataSource source, Metadata metadata) {
        writeMetadata(writer -> writer.put(item, source, metadata));
    }

    @Override
    public void edit(MediaId item, Field field, String value) {
        String normal = field.normal(value)
                .orElseThrow(() -> new IllegalArgumentException("\"%s\" must be %s, not \"%s\"."
                        .formatted(field.id(), field.form().inWords(), value)));
        writeMetadata(writer -> writer.edit(item, field, normal));
    }

    @Override
    public void edit(MediaId item, Label.Kind kind, List<String> names) {
        writeMetadata(writer -> writer.edit(item, kind, names));
    }

    @Override
    public void unlock(MediaId item, Field field) {
        writeMetadata(writer -> writer.unlock(item, field));
    }

    @Override
    public void unlock(MediaId item, Label.Kind kind) {
        writeMetadata(writer -> writer.unlock(item, kind));
    }

    private void writeMetadata(Consumer<MetadataWriter> work) {
        lane.write((handle, news) -> {
            work.accept(new MetadataWriter(handle, news));
            return news.size();
        });
    }
}
