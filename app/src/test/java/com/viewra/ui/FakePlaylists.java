package com.viewra.ui;

import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.library.SmartRule;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Playlists in memory, filled by hand only.
public final class FakePlaylists implements Playlists {
    private final FakeLibrary library;
    private final Map<PlaylistId, String> names = new LinkedHashMap<>();
    private final Map<PlaylistId, List<Entry>> entries = new LinkedHashMap<>();
    private long last;

    public FakePlaylists(FakeLibrary library) {
        this.library = library;
    }

    @Override
    public synchronized List<Playlist> playlists() {
        return names.keySet().stream()
                .flatMap(id -> playlist(id).stream())
                .sorted(Comparator.comparing(Playlist::name))
                .toList();
    }

    @Override
    public synchronized Optional<Playlist> playlist(PlaylistId id) {
        return Optional.ofNullable(names.get(id))
                .map(name -> new Playlist(id, name, Optional.empty(), of(id).size(), Instant.EPOCH, Optional.empty()));
    }

    @Override
    public synchronized Playlist create(String name, Optional<SmartRule> rule) {
        PlaylistId id = new PlaylistId(++last);
        names.put(id, name);
        entries.put(id, new ArrayList<>());
        return playlist(id).orElseThrow();
    }

    @Override
    public synchronized Playlist change(PlaylistId id, String name, Optional<SmartRule> rule) {
        of(id);
        names.put(id, name);
        return playlist(id).orElseThrow();
    }

    @Override
    public synchronized void delete(PlaylistId id) {
        names.remove(id);
        entries.remove(id);
    }

    @Override
    public synchronized Page items(PlaylistId id, int offset, int limit) {
        List<Entry> all = of(id);
        return new Page(all.stream().skip(offset).limit(limit).toList(), all.size());
    }

    @Override
    public synchronized void add(PlaylistId id, List<MediaId> items, int at) {
        List<Entry> list = of(id);
        int place = Math.min(at, list.size());
        for (MediaId item : items) {
            Optional<Item> found = library.item(item);
            if (found.isPresent()) list.add(place++, new Entry(++last, found.get()));
        }
    }

    @Override
    public synchronized void remove(PlaylistId id, List<Long> gone) {
        of(id).removeIf(entry -> gone.contains(entry.entry()));
    }

    @Override
    public synchronized void move(PlaylistId id, long entry, int to) {
        List<Entry> list = of(id);
        Entry moved =
                list.stream().filter(one -> one.entry() == entry).findFirst().orElseThrow();
        list.remove(moved);
        list.add(to, moved);
    }

    private List<Entry> of(PlaylistId id) {
        List<Entry> list = entries.get(id);
        if (list == null) throw new IllegalArgumentException("This playlist is not there any more.");
        return list;
    }

    @Override
    public List<MediaId> itemsOf(List<Path> files) {
        return List.of();
    }
}
