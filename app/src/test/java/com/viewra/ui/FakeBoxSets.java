package com.viewra.ui;

import com.viewra.library.BoxSets;
import com.viewra.library.FacetCount;
import com.viewra.library.Filed;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Collections in memory, whose keys are their names in lower case. Undoing is the real store's.
public final class FakeBoxSets implements BoxSets {
    private final FakeLibrary library;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, List<MediaId>> content = new TreeMap<>();

    public FakeBoxSets(FakeLibrary library) {
        this.library = library;
    }

    public synchronized List<Filed> all() {
        return content.keySet().stream().flatMap(key -> find(key).stream()).toList();
    }

    @Override
    public synchronized Optional<Filed> find(String key) {
        List<MediaId> ids = content.getOrDefault(key, List.of());
        List<Item> items = ids.stream().flatMap(id -> library.item(id).stream()).toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Filed(new FacetCount(key, names.getOrDefault(key, key), items.size()), items));
    }

    @Override
    public synchronized List<FacetCount> of(MediaId item) {
        return all().stream()
                .filter(filed -> filed.first().stream().anyMatch(one -> one.id().equals(item)))
                .map(Filed::name)
                .toList();
    }

    @Override
    public synchronized Changed add(String name, List<MediaId> items) {
        String key = name.strip().toLowerCase(Locale.ROOT);
        names.putIfAbsent(key, name.strip());
        content.computeIfAbsent(key, _ -> new ArrayList<>()).addAll(items);
        return new Changed(key, "undo", items.size());
    }

    @Override
    public synchronized Changed remove(String key, List<MediaId> items) {
        content.getOrDefault(key, new ArrayList<>()).removeAll(items);
        return new Changed(key, "undo", items.size());
    }

    @Override
    public synchronized Changed rename(String key, String name) {
        Changed made = add(name, content.getOrDefault(key, List.of()));
        content.remove(key);
        return made;
    }

    @Override
    public synchronized Changed delete(String key) {
        List<MediaId> former = content.remove(key);
        return new Changed(key, "undo", former == null ? 0 : former.size());
    }
}
