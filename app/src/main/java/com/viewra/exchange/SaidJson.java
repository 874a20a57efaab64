package com.viewra.exchange;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a source says of an item, in an exported library. Fields and kinds of labels that this version does not know
/// are passed over.
record SaidJson(
        @Nullable Map<String, String> fields,
        @Nullable Map<String, List<String>> labels,
        @Nullable List<CreditJson> credits,
        @Nullable Map<String, String> ids) {
    static SaidJson of(Metadata said) {
        Map<String, String> fields = new LinkedHashMap<>();
        said.fields().forEach((field, value) -> fields.put(field.id(), value));
        Map<String, List<String>> labels = new LinkedHashMap<>();
        for (Label.Kind kind : Label.Kind.values())
            if (!said.labels(kind).isEmpty()) labels.put(kind.id(), said.labels(kind));
        return new SaidJson(
                fields, labels, said.credits().stream().map(CreditJson::of).toList(), new TreeMap<>(said.ids()));
    }

    Metadata metadata() {
        Metadata.Builder said = new Metadata.Builder();
        if (fields != null) fields.forEach((id, value) -> Field.of(id).ifPresent(field -> said.field(field, value)));
        if (labels != null)
            labels.forEach((id, names) ->
                    Label.Kind.of(id).ifPresent(kind -> names.forEach(name -> said.label(kind, name))));
        if (credits != null)
            for (CreditJson credit : credits)
                said.credit(ExchangeJson.constant(Credit.Role.class, credit.role), credit.name, credit.part);
        if (ids != null) ids.forEach(said::id);
        return said.done();
    }

    record CreditJson(String role, String name, Optional<String> part) {
        static CreditJson of(Credit credit) {
            return new CreditJson(credit.role().id(), credit.name(), credit.part());
        }
    }
}
