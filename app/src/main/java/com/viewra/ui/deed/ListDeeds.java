package com.viewra.ui.deed;

import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What can be done with playlists from anywhere, and taking it back. Knows no node; on the JavaFX thread.
public final class ListDeeds {
    private static final int PAGE = 500;
    private final Playlists playlists;
    private final Library library;
    private final FxThread fx;
    private final Navigator navigator;

    public ListDeeds(Playlists playlists, Library library, FxThread fx, Navigator navigator) {
        this.playlists = playlists;
        this.library = library;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// Hands over the lists that items can be put into.
    public void fillable(Consumer<List<Playlist>> shown) {
        load(
                () -> playlists.playlists().stream()
                        .filter(one -> one.rule().isEmpty())
                        .toList(),
                shown);
    }

    /// Reads all lists when asked to.
    public Reading<List<Playlist>> all(Consumer<List<Playlist>> shown) {
        return new Reading<>(fx, playlists::playlists, shown, problem -> navigator.say(ErrorText.of(problem)));
    }

    /// Puts an item, or all that plays in it, at the end of a list.
    public void add(Item item, PlaylistId list) {
        load(
                () -> {
                    List<MediaId> added = playable(item).map(Item::id).toList();
                    playlists.add(list, added, Integer.MAX_VALUE);
                    return new Added(name(list), entries(list), added.size());
                },
                added -> navigator.offer(
                        "Added to “%s”: %s.".formatted(added.list, count(added.count)),
                        "Undo",
                        () -> remove(list, added)));
    }

    /// @param entries of the whole list
    /// @param count of those added at its end
    private record Added(String list, List<Playlists.Entry> entries, int count) {}

    private void remove(PlaylistId list, Added added) {
        List<Long> ours = added.entries.stream()
                .skip(Math.max(0, added.entries.size() - added.count))
                .map(Playlists.Entry::entry)
                .toList();
        load(
                () -> {
                    playlists.remove(list, ours);
                    return true;
                },
                _ -> navigator.say("Taken back."));
    }

    /// Makes a list, with an item in it if one is given.
    public void create(String name, Optional<Item> first, Consumer<PlaylistId> made) {
        load(() -> playlists.create(name.strip(), Optional.empty()).id(), id -> {
            made.accept(id);
            first.ifPresent(item -> add(item, id));
        });
    }

    public void rename(Playlist list, String name) {
        load(() -> playlists.change(list.id(), name.strip(), list.rule()), _ -> {});
    }

    /// Deletes a list; it can be had back with all that was in it.
    public void delete(Playlist list) {
        load(
                () -> {
                    List<Playlists.Entry> content = list.rule().isPresent() ? List.of() : entries(list.id());
                    playlists.delete(list.id());
                    return content;
                },
                content -> navigator.offer(
                        "“%s” is deleted.".formatted(list.name()), "Undo", () -> restore(list, content)));
    }

    private void restore(Playlist list, List<Playlists.Entry> content) {
        load(
                () -> {
                    PlaylistId id = playlists.create(list.name(), list.rule()).id();
                    if (list.rule().isEmpty()) playlists.add(id, ids(content), 0);
                    return true;
                },
                _ -> navigator.say("“%s” is back.".formatted(list.name())));
    }

    private static List<MediaId> ids(List<Playlists.Entry> content) {
        return content.stream().map(entry -> entry.item().id()).toList();
    }

    /// All entries of a list. Blocks.
    public List<Playlists.Entry> entries(PlaylistId list) {
        List<Playlists.Entry> all = new ArrayList<>();
        Playlists.Page page;
        do {
            page = playlists.items(list, all.size(), PAGE);
            all.addAll(page.items());
        } while (all.size() < page.total() && !page.items().isEmpty());
        return all;
    }

    private String name(PlaylistId list) {
        return playlists.playlist(list).map(Playlist::name).orElse("");
    }

    private Stream<Item> playable(Item item) {
        return switch (item.kind()) {
            case SHOW, SEASON, ARTIST, ALBUM ->
                library.find(ItemQuery.all().childrenOf(item.id()).page(0, PAGE)).items().stream()
                        .flatMap(this::playable);
            case MOVIE, EPISODE, TRACK, VIDEO, PHOTO -> Stream.of(item);
        };
    }

    public static String count(int items) {
        return items == 1 ? "one item" : "%,d items".formatted(items);
    }

    private <T> void load(Callable<T> work, Consumer<T> shown) {
        fx.load(work, shown, problem -> navigator.say(ErrorText.of(problem)));
    }
}
