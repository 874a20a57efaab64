package com.viewra.exchange;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.SmartRule;
import com.viewra.library.portable.ListRecord;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A playlist in an exported library; [com.viewra.library.portable.ListRecord] says what the parts are.
record ListJson(
        String name,
        Optional<RuleJson> rule,
        @Nullable Map<String, String> people,
        @Nullable Map<String, String> libraries,
        @Nullable List<Long> items,
        Instant changedAt) {
    static ListJson of(ListRecord list) {
        return new ListJson(
                list.name(),
                list.rule().map(RuleJson::of),
                new TreeMap<>(list.people()),
                new TreeMap<>(list.libraries()),
                list.items(),
                list.changedAt());
    }

    ListRecord record() {
        return new ListRecord(
                name,
                rule.map(RuleJson::rule),
                people == null ? Map.of() : people,
                libraries == null ? Map.of() : libraries,
                items == null ? List.of() : items,
                changedAt);
    }

    record RuleJson(
            Optional<String> library,
            @Nullable Set<String> kinds,
            @Nullable String text,
            @Nullable Map<String, Set<String>> values,
            OptionalInt fromYear,
            OptionalInt toYear,
            OptionalInt minRating,
            OptionalInt addedWithinDays,
            String sort,
            int limit) {
        static RuleJson of(SmartRule rule) {
            Map<String, Set<String>> values = new TreeMap<>();
            rule.values().forEach((facet, keys) -> values.put(facet.id(), keys));
            return new RuleJson(
                    rule.library().map(LibraryId::toString),
                    rule.kinds().stream().map(ItemKind::id).collect(Collectors.toSet()),
                    rule.text(),
                    values,
                    rule.fromYear(),
                    rule.toYear(),
                    rule.minRating(),
                    rule.addedWithinDays(),
                    rule.sort().name(),
                    rule.limit());
        }

        SmartRule rule() {
            Map<Facet, Set<String>> wanted = new EnumMap<>(Facet.class);
            if (values != null) values.forEach((id, keys) -> wanted.put(ExchangeJson.constant(Facet.class, id), keys));
            Set<String> ids = kinds == null ? Set.of() : kinds;
            return new SmartRule(
                    library.map(LibraryId::parse),
                    ids.stream()
                            .map(id -> ExchangeJson.constant(ItemKind.class, id))
                            .collect(Collectors.toSet()),
                    text == null ? "" : text,
                    wanted,
                    fromYear,
                    toYear,
                    minRating,
                    addedWithinDays,
                    ExchangeJson.constant(ItemQuery.Sort.class, sort),
                    limit);
        }
    }
}
