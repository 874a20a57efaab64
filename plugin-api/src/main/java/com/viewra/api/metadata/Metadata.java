package com.viewra.api.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What one source says of one item.
/// @param labels each once, in the order given
/// @param credits in the order of billing
/// @param ids what others call the item, by the name of the provider: "tmdb", "imdb", "musicbrainz-album"
/// @param isFinal whether the source asks that nobody else adds to what it says (Kodi's and Jellyfin's `lockdata`)
public record Metadata(
        Map<Field, String> fields, List<Label> labels, List<Credit> credits, Map<String, String> ids, boolean isFinal) {
    public static final Metadata NONE = new Builder().done();

    public Metadata {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        labels = List.copyOf(new LinkedHashSet<>(labels));
        credits = List.copyOf(new LinkedHashSet<>(credits));
        ids = Collections.unmodifiableMap(new LinkedHashMap<>(ids));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && labels.isEmpty() && credits.isEmpty() && ids.isEmpty() && !isFinal;
    }

    public Optional<String> field(Field field) {
        return Optional.ofNullable(fields.get(field));
    }

    public List<String> labels(Label.Kind kind) {
        return labels.stream()
                .filter(label -> label.kind() == kind)
                .map(Label::name)
                .toList();
    }

    /// Gathers metadata from a source that may hold anything: what is blank, malformed or there already is left out.
    public static final class Builder {
        private final Map<Field, String> fields = new EnumMap<>(Field.class);
        private final List<Label> labels = new ArrayList<>();
        private final List<Credit> credits = new ArrayList<>();
        private final Map<String, String> ids = new LinkedHashMap<>();
        private boolean isFinal;

        /// The first value of a field stays.
        public Builder field(Field field, String value) {
            field.normal(value).ifPresent(normal -> fields.putIfAbsent(field, normal));
            return this;
        }

        public Builder label(Label.Kind kind, String name) {
            String text = name.strip();
            if (!text.isEmpty() && text.length() <= Label.LONGEST_NAME) labels.add(new Label(kind, text));
            return this;
        }

        public Builder credit(Credit.Role role, String name, Optional<String> part) {
            String text = name.strip();
            if (!text.isEmpty() && text.length() <= Credit.LONGEST_NAME) credits.add(new Credit(role, text, part));
            return this;
        }

        public Builder credit(Credit.Role role, String name) {
            return credit(role, name, Optional.empty());
        }

        /// The first id of a provider stays.
        public Builder id(String provider, String id) {
            String text = id.strip();
            if (!text.isEmpty() && text.length() <= 200 && provider.length() <= 40) ids.putIfAbsent(provider, text);
            return this;
        }

        /// All that `other` says and this does not yet.
        public Builder add(Metadata other) {
            other.fields.forEach(this::field);
            labels.addAll(other.labels);
            credits.addAll(other.credits);
            other.ids.forEach(this::id);
            isFinal |= other.isFinal;
            return this;
        }

        public Builder isFinal(boolean value) {
            isFinal = value;
            return this;
        }

        public Metadata done() {
            return new Metadata(fields, labels, credits, ids, isFinal);
        }
    }
}
