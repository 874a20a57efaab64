package com.viewra.server.api;

import com.viewra.api.metadata.Credit;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What is known of an item and who said it, on the wire.
/// @param fields by the name of the field
/// @param labels by the kind of label
/// @param ids by the name of the provider
record MetadataView(
        Map<String, FieldView> fields,
        Map<String, LabelsView> labels,
        List<CreditView> credits,
        Map<String, ValueView> ids) {
    static MetadataView of(KnownMetadata known) {
        Map<String, FieldView> fields = new LinkedHashMap<>();
        known.fields()
                .forEach((field, values) -> fields.put(
                        field.id(), FieldView.of(values, known.locked().contains(field.id()))));
        Map<String, LabelsView> labels = new LinkedHashMap<>();
        known.labels()
                .forEach((kind, found) -> labels.put(
                        kind.id(),
                        new LabelsView(
                                found.names(),
                                found.source().id(),
                                known.locked().contains(kind.id()))));
        Map<String, ValueView> ids = new LinkedHashMap<>();
        known.ids().forEach((provider, id) -> ids.put(provider, ValueView.of(id)));
        return new MetadataView(
                fields, labels, known.credits().stream().map(CreditView::of).toList(), ids);
    }

    /// @param locked whether refreshes leave it alone
    /// @param others what the sources say whose word does not count
    record FieldView(String value, String source, boolean locked, List<ValueView> others) {
        static FieldView of(List<Value> values, boolean locked) {
            Value first = values.getFirst();
            return new FieldView(
                    first.value(),
                    first.source().id(),
                    locked,
                    values.stream().skip(1).map(ValueView::of).toList());
        }
    }

    record ValueView(String value, String source) {
        static ValueView of(Value value) {
            return new ValueView(value.value(), value.source().id());
        }
    }

    record LabelsView(List<String> names, String source, boolean locked) {}

    record CreditView(String role, String name, Optional<String> part) {
        static CreditView of(Credit credit) {
            return new CreditView(credit.role().id(), credit.name(), credit.part());
        }
    }
}
