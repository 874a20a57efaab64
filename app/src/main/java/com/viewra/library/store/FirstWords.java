package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What is said of an item that is made for a new file, where the file or its sidecar alone speaks beside the
/// name. All of it counts and nothing can contradict it, so it is written with the item and nothing is looked up.
record FirstWords(FileFound found, MetadataSource source, MetadataRows rows) {
    /// @return empty if who counts has to be found out
    static Optional<FirstWords> of(FileFound found, MetadataRows rows) {
        List<MetadataSource> speaking = FoundNotes.SOURCES.stream()
                .filter(source -> !found.notes().of(source).isEmpty())
                .toList();
        MetadataSource source = speaking.isEmpty() ? MetadataSource.TAGS : speaking.getFirst();
        boolean areTags = source.equals(MetadataSource.TAGS);
        boolean areOfItem = FoundNotes.ALONE.contains(found.reading().kind());
        boolean isClear = speaking.isEmpty() || (speaking.size() == 1 && (!areTags || areOfItem));
        return isClear ? Optional.of(new FirstWords(found, source, rows)) : Optional.empty();
    }

    private boolean isSidecar() {
        return source.equals(MetadataSource.NFO);
    }

    /// The item as it is to look. Of tags it says the same already.
    ItemFacts shown(ItemFacts named) {
        if (!isSidecar()) return named;
        Map<MetadataSource, Metadata> said = new TreeMap<>(MetadataSource.BY_RANK);
        Metadata.Builder name = new Metadata.Builder();
        named.face().fields().forEach(name::field);
        said.put(MetadataSource.NAME, name.done());
        said.put(source, said());
        return named.with(named.face().with(new Effective(said, Set.of()).shown()));
    }

    private Metadata said() {
        return found.notes().of(source);
    }

    /// @param named the item by its name alone
    void write(MediaId item, ItemFacts named) {
        Map<Field, String> names = isSidecar() ? named.face().fields() : Map.of();
        rows.gatherFields(item, MetadataSource.NAME, names);
        if (named.kind() != ItemKind.EPISODE) // whose folders name the ids of its show
        rows.gatherIds(item, MetadataSource.NAME, found.reading().ids());
        rows.gather(item, source, said());
        if (said().isFinal()) rows.lock(item, MetadataRows.ALL);
    }
}
