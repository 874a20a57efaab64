package com.viewra.playback;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Holds the items it is given and remembers what was saved.
final class FakeLibrary implements Library {
    final Map<MediaId, Item> items = new HashMap<>();
    final Map<MediaId, Duration> saved = new HashMap<>();
    final Map<MediaId, List<MediaFile>> files = new HashMap<>();

    @Override
    public Optional<Item> item(MediaId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public void saveProgress(MediaId id, Duration position) {
        saved.put(id, position);
    }

    @Override
    public List<MediaLibrary> libraries() {
        return List.of();
    }

    @Override
    public MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void remove(LibraryId library) {
        throw new UnsupportedOperationException();
    }

    @Override
    public ItemPage find(ItemQuery query) {
        return new ItemPage(List.copyOf(items.values()), items.size());
    }

    @Override
    public Optional<ItemDetails> details(MediaId id) {
        return item(id).map(item -> new ItemDetails(item, files.getOrDefault(id, List.of()), List.of(), List.of(), 0));
    }

    @Override
    public void markWatched(MediaId id, boolean watched) {
        throw new UnsupportedOperationException();
    }
}
