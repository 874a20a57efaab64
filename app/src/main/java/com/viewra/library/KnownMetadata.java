package com.viewra.library;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// All that is known of one item, what counts and who said it.
/// @param fields the values of each field, the one that counts first
/// @param labels of each kind those that count, with the source they come from
/// @param credits those that count, in the order of billing
/// @param ids by provider the id that counts
/// @param locked fields and kinds of labels that refreshes leave alone, by their ids
public record KnownMetadata(
        Map<Field, List<Value>> fields,
        Map<Label.Kind, Labels> labels,
        List<Credit> credits,
        Map<String, Value> ids,
        Set<String> locked) {
    public KnownMetadata {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
        credits = List.copyOf(credits);
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
        locked = Set.copyOf(locked);
    }

    public record Value(String value, MetadataSource source) {}

    public record Labels(List<String> names, MetadataSource source) {
        public Labels {
            names = List.copyOf(names);
        }
    }

    /// What counts, without who said it.
    public Metadata effective() {
        Metadata.Builder all = new Metadata.Builder();
        fields.forEach((field, values) -> all.field(field, values.getFirst().value()));
        labels.forEach((kind, found) -> found.names().forEach(name -> all.label(kind, name)));
        credits.forEach(credit -> all.credit(credit.role(), credit.name(), credit.part()));
        ids.forEach((provider, id) -> all.id(provider, id.value()));
        return all.done();
    }
}
