package com.viewra.ui.grid;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaId;
import com.viewra.library.MediaLibrary;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Another library with one thing different.
class ForwardingLibrary implements Library {
    private final Library other;

    ForwardingLibrary(Library other) {
        this.other = other;
    }

    @Override
    public List<MediaLibrary> libraries() {
        return other.libraries();
    }

    @Override
    public MediaLibrary add(String name, LibraryKind kind, List<Path> folders) {
        return other.add(name, kind, folders);
    }

    @Override
    public void remove(LibraryId library) {
        other.remove(library);
    }

    @Override
    public ItemPage find(ItemQuery query) {
        return other.find(query);
    }

    @Override
    public Optional<Item> item(MediaId id) {
        return other.item(id);
    }

    @Override
    public Optional<ItemDetails> details(MediaId id) {
        return other.details(id);
    }

    @Override
    public void saveProgress(MediaId id, Duration position) {
        other.saveProgress(id, position);
    }

    @Override
    public void markWatched(MediaId id, boolean watched) {
        other.markWatched(id, watched);
    }
}
