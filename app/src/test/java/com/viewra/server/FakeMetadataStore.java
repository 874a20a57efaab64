package com.viewra.server;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Labels;
import com.viewra.library.KnownMetadata.Value;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.MetadataStore;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Item 1 alone, titled by its name, with what the user says of it.
final class FakeMetadataStore implements MetadataStore {
    private static final MediaId ITEM = new MediaId(1);
    private final Map<Field, Value> edits = new HashMap<>();
    private final Map<Label.Kind, Labels> labels = new HashMap<>();

    @Override
    public Optional<KnownMetadata> metadata(MediaId item) {
        if (!item.equals(ITEM)) return Optional.empty();
        Map<Field, List<Value>> fields =
                new HashMap<>(Map.of(Field.TITLE, List.of(new Value("By Name", MetadataSource.NAME))));
        edits.forEach((field, value) -> fields.put(
                field,
                Stream.concat(Stream.of(value), fields.getOrDefault(field, List.of()).stream())
                        .toList()));
        return Optional.of(new KnownMetadata(
                fields,
                labels,
                List.of(),
                Map.of(),
                edits.keySet().stream().map(Field::id).collect(Collectors.toSet())));
    }

    @Override
    public void put(MediaId item, MetadataSource source, Metadata metadata) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void edit(MediaId item, Field field, String value) {
        edits.put(field, new Value(value, MetadataSource.USER));
    }

    @Override
    public void edit(MediaId item, Label.Kind kind, List<String> names) {
        labels.put(kind, new Labels(names, MetadataSource.USER));
    }

    @Override
    public void unlock(MediaId item, Field field) {
        edits.remove(field);
    }

    @Override
    public void unlock(MediaId item, Label.Kind kind) {
        labels.remove(kind);
    }
}
