package com.viewra.library.portable;

import com.viewra.library.SmartRule;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A playlist to be taken elsewhere.
/// @param rule of a list that fills itself
/// @param people names of the people in the rule, by their numbers
/// @param libraries names of the libraries in the rule, by their numbers
/// @param items numbers of its items, as in [ItemRecord]; of a list that fills itself none
public record ListRecord(
        String name,
        Optional<SmartRule> rule,
        Map<String, String> people,
        Map<String, String> libraries,
        List<Long> items,
        Instant changedAt) {
    public ListRecord {
        people = Map.copyOf(people);
        libraries = Map.copyOf(libraries);
        items = List.copyOf(items);
    }
}
