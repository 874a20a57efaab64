package com.viewra.library.store;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Labels;
import com.viewra.library.KnownMetadata.Value;
import com.viewra.library.MetadataSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// What counts of what several sources say: of each field, each kind of label, each role and each provider the word of
/// the source that ranks highest. Of an item or field that is locked, the word of providers does not count.
/// @param said in the order of rank
/// @param locks ids of fields and kinds, or [MetadataRows#ALL]
record Effective(Map<MetadataSource, Metadata> said, Set<String> locks) {
    KnownMetadata known() {
        Map<Field, List<Value>> fields = new EnumMap<>(Field.class);
        for (Field field : Field.values()) {
            List<Value> values = values(field);
            if (!values.isEmpty()) fields.put(field, values);
        }
        Map<Label.Kind, Labels> labels = new EnumMap<>(Label.Kind.class);
        for (Label.Kind kind : Label.Kind.values())
            sourceOf(kind).ifPresent(source -> labels.put(kind, new Labels(labels(kind, source), source)));
        List<Credit> credits = new ArrayList<>();
        for (Credit.Role role : Credit.Role.values())
            sourceOf(role).ifPresent(source -> credits.addAll(credits(role, source)));
        Map<String, Value> ids = new LinkedHashMap<>();
        said.forEach((source, metadata) ->
                metadata.ids().forEach((provider, id) -> ids.putIfAbsent(provider, new Value(id, source))));
        return new KnownMetadata(fields, labels, credits, ids, locks);
    }

    private List<Value> values(Field field) {
        List<Value> values = new ArrayList<>();
        for (boolean counting : List.of(true, false))
            said.forEach((source, metadata) -> metadata.field(field)
                    .filter(_ -> counts(source, field.id()) == counting)
                    .ifPresent(value -> values.add(new Value(value, source))));
        boolean isAny = said.keySet().stream()
                .anyMatch(source -> counts(source, field.id())
                        && said.getOrDefault(source, Metadata.NONE).field(field).isPresent());
        return isAny ? values : List.of();
    }

    /// The values that count.
    Map<Field, String> shown() {
        Map<Field, String> shown = new EnumMap<>(Field.class);
        for (Field field : Field.values())
            values(field).stream().findFirst().ifPresent(value -> shown.put(field, value.value()));
        return shown;
    }

    /// The user's choice counts also where it is to have no labels of that kind.
    Optional<MetadataSource> sourceOf(Label.Kind kind) {
        boolean isUsers = locks.contains(kind.id());
        return first(kind.id(), metadata -> !metadata.labels(kind).isEmpty())
                .filter(source -> !isUsers || source.equals(MetadataSource.USER))
                .or(() -> isUsers ? Optional.of(MetadataSource.USER) : Optional.empty());
    }

    Optional<MetadataSource> sourceOf(Credit.Role role) {
        return first(role.id(), metadata -> metadata.credits().stream().anyMatch(credit -> credit.role() == role));
    }

    /// Whether anybody names labels of that kind.
    boolean isSaid(Label.Kind kind) {
        return said.values().stream()
                .anyMatch(metadata -> !metadata.labels(kind).isEmpty());
    }

    boolean isSaid(Credit.Role role) {
        return said.values().stream()
                .anyMatch(metadata -> metadata.credits().stream().anyMatch(credit -> credit.role() == role));
    }

    private Optional<MetadataSource> first(String what, Predicate<Metadata> says) {
        return said.entrySet().stream()
                .filter(entry -> counts(entry.getKey(), what) && says.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private List<String> labels(Label.Kind kind, MetadataSource source) {
        return said.getOrDefault(source, Metadata.NONE).labels(kind);
    }

    private List<Credit> credits(Credit.Role role, MetadataSource source) {
        return said.getOrDefault(source, Metadata.NONE).credits().stream()
                .filter(credit -> credit.role() == role)
                .toList();
    }

    private boolean counts(MetadataSource source, String what) {
        return !source.isProvider() || (!locks.contains(MetadataRows.ALL) && !locks.contains(what));
    }
}
