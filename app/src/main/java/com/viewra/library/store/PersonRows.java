package com.viewra.library.store;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// People by their names, each looked up once.
final class PersonRows {
    private final Handle handle;
    private final Map<String, Long> known = new HashMap<>();

    PersonRows(Handle handle) {
        this.handle = handle;
    }

    /// Looks up people together.
    void recall(List<String> names) {
        List<String> keys = names.stream()
                .map(Columns::key)
                .filter(key -> !known.containsKey(key))
                .distinct()
                .toList();
        if (keys.isEmpty()) return;
        handle.createQuery("select id, name_key from person where name_key = any(:keys)")
                .bindArray("keys", String.class, keys)
                .map((row, _) -> known.put(row.getString("name_key"), row.getLong("id")))
                .list();
    }

    /// The number of a person, new ones included.
    long id(String name) {
        recall(List.of(name));
        return known.computeIfAbsent(
                Columns.key(name),
                key -> handle.createUpdate("insert into person (name, name_key) values (:name, :key)")
                        .bind("name", name)
                        .bind("key", key)
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one());
    }
}
