package com.viewra.library.store;

import com.viewra.library.Item;
import com.viewra.library.ItemPage;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryEvent.PlaylistChanged;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.library.SmartRule;
import com.viewra.library.search.Catalogue;
import com.viewra.library.store.PlaylistRows.Place;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/// Playlists in the database; those with a rule are filled from the catalogue.
final class StoredPlaylists implements Playlists {
    private final Jdbi jdbi;
    private final LiveCatalogue catalogue;
    private final WriteLane lane;
    private final Clock clock;

    StoredPlaylists(Jdbi jdbi, LiveCatalogue catalogue, WriteLane lane, Clock clock) {
        this.jdbi = jdbi;
        this.catalogue = catalogue;
        this.lane = lane;
        this.clock = clock;
    }

    @Override
    public List<Playlist> playlists() {
        Catalogue current = catalogue.current();
        return jdbi.withHandle(handle -> new PlaylistRows(handle).all()).stream()
                .map(list -> counted(list, current))
                .toList();
    }

    @Override
    public Optional<Playlist> playlist(PlaylistId id) {
        Catalogue current = catalogue.current();
        return jdbi.withHandle(handle -> new PlaylistRows(handle).find(id)).map(list -> counted(list, current));
    }

    private Playlist counted(Playlist list, Catalogue current) {
        if (list.rule().isEmpty()) return list;
        int matching =
                current.page(list.rule().get().at(clock.instant()).page(0, 1)).total();
        return new Playlist(
                list.id(),
                list.name(),
                list.rule(),
                Math.min(matching, list.rule().get().limit()),
                list.changedAt(),
                list.follows());
    }

    @Override
    public Playlist create(String name, Optional<SmartRule> rule) {
        requireName(name);
        PlaylistId id = lane.write((handle, news) -> {
            PlaylistId made = new PlaylistRows(handle).insert(name.strip(), rule, clock.instant());
            news.add(new PlaylistChanged(made));
            return made;
        });
        return playlist(id).orElseThrow(() -> missing(id));
    }

    @Override
    public Playlist change(PlaylistId id, String name, Optional<SmartRule> rule) {
        requireName(name);
        lane.write((handle, news) -> {
            PlaylistRows rows = new PlaylistRows(handle);
            Playlist before = rows.find(id).orElseThrow(() -> missing(id));
            if (before.rule().isPresent() != rule.isPresent())
                throw new IllegalArgumentException("A playlist cannot get a rule later, or lose it. Make a new one.");
            rows.update(id, name.strip(), rule, clock.instant());
            rows.unfollow(id);
            return news.add(new PlaylistChanged(id));
        });
        return playlist(id).orElseThrow(() -> missing(id));
    }

    private static void requireName(String name) {
        if (name.isBlank()) throw new IllegalArgumentException("A playlist needs a name.");
    }

    @Override
    public void delete(PlaylistId id) {
        lane.write((handle, news) -> {
            if (!new PlaylistRows(handle).delete(id)) throw missing(id);
            return news.add(new PlaylistChanged(id));
        });
    }

    @Override
    public Page items(PlaylistId id, int offset, int limit) {
        Playlist list = playlist(id).orElseThrow(() -> missing(id));
        Catalogue current = catalogue.current();
        return jdbi.withHandle(handle -> {
            Items items = new Items(handle, current);
            return list.rule().isPresent()
                    ? ruled(items, current, list.rule().get(), offset, limit)
                    : new Page(entries(items, new PlaylistRows(handle).page(id, offset, limit)), list.items());
        });
    }

    private Page ruled(Items items, Catalogue current, SmartRule rule, int offset, int limit) {
        ItemQuery query = rule.at(clock.instant());
        int count = Math.min(limit, rule.limit() - offset);
        ItemPage page = items.page(current.page(query.page(offset, Math.max(1, count))));
        List<Item> shown = count > 0 ? page.items() : List.of();
        return new Page(shown.stream().map(item -> new Entry(0, item)).toList(), Math.min(page.total(), rule.limit()));
    }

    private static List<Entry> entries(Items items, List<Place> places) {
        Map<MediaId, Item> found = items
                .items(places.stream().map(Place::item).distinct().toList())
                .stream()
                .collect(Collectors.toMap(Item::id, Function.identity()));
        return places.stream()
                .flatMap(place ->
                        Optional.ofNullable(found.get(place.item()))
                                .map(item -> new Entry(place.entry(), item))
                                .stream())
                .toList();
    }

    @Override
    public void add(PlaylistId id, List<MediaId> items, int at) {
        rearrange(id, (rows, entries) -> {
            List<Long> added = rows.append(id, items);
            List<Long> all = new ArrayList<>(entries);
            all.addAll(Math.clamp(at, 0, entries.size()), added);
            return all;
        });
    }

    @Override
    public void remove(PlaylistId id, List<Long> removed) {
        rearrange(id, (rows, entries) -> {
            rows.remove(id, removed);
            Set<Long> gone = Set.copyOf(removed);
            return entries.stream().filter(entry -> !gone.contains(entry)).toList();
        });
    }

    @Override
    public void move(PlaylistId id, long entry, int to) {
        rearrange(id, (_, entries) -> {
            List<Long> all = new ArrayList<>(entries);
            if (!all.remove(Long.valueOf(entry)))
                throw new IllegalArgumentException("There is no entry " + entry + " in this playlist.");
            all.add(Math.clamp(to, 0, all.size()), entry);
            return all;
        });
    }

    private void rearrange(PlaylistId id, BiFunction<PlaylistRows, List<Long>, List<Long>> change) {
        lane.write((handle, news) -> {
            PlaylistRows rows = new PlaylistRows(handle);
            Playlist list = rows.find(id).orElseThrow(() -> missing(id));
            if (list.rule().isPresent())
                throw new IllegalArgumentException(
                        "\"%s\" is filled by its rule; change that instead.".formatted(list.name()));
            rows.order(id, change.apply(rows, rows.entries(id)), clock.instant());
            rows.unfollow(id);
            return news.add(new PlaylistChanged(id));
        });
    }

    @Override
    public List<MediaId> itemsOf(List<Path> files) {
        return jdbi.withHandle(handle -> {
            Places places = new Places(handle, Root.all(handle));
            return files.stream().flatMap(file -> places.at(file).stream()).toList();
        });
    }

    private static IllegalArgumentException missing(PlaylistId id) {
        return new IllegalArgumentException("There is no playlist " + id + ".");
    }
}
