package com.viewra.ui.playlist;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// One list: its entries in their order, and changing that. Knows no node; on the JavaFX thread.
final class PlaylistModel {
    /// The list and what is in it; empty once it is deleted.
    record Content(Playlist list, List<Playlists.Entry> entries) {}

    final ObjectProperty<Optional<Content>> content = new SimpleObjectProperty<>(Optional.empty());
    private final PlaylistId id;
    private final Playlists playlists;
    private final ListDeeds deeds;
    private final FxThread fx;
    private final Navigator navigator;
    private final Reading<Optional<Content>> reading;

    PlaylistModel(PlaylistId id, Playlists playlists, ListDeeds deeds, FxThread fx, Navigator navigator) {
        this.id = id;
        this.playlists = playlists;
        this.deeds = deeds;
        this.fx = fx;
        this.navigator = navigator;
        reading = new Reading<>(fx, this::read, content::set, this::tell);
    }

    void load() {
        reading.again();
    }

    private Optional<Content> read() {
        return playlists.playlist(id).map(list -> new Content(list, deeds.entries(id)));
    }

    /// Whether the user decides what is in it and in which order.
    boolean isByHand() {
        return content.get().filter(now -> now.list().rule().isEmpty()).isPresent();
    }

    /// Moves an entry up or down.
    void move(int index, int by) {
        content.get().filter(_ -> isByHand()).ifPresent(now -> {
            int to = index + by;
            if (to < 0 || to >= now.entries().size()) return;
            long entry = now.entries().get(index).entry();
            change(() -> playlists.move(id, entry, to));
        });
    }

    /// Takes an entry out, which can be taken back.
    void remove(int index) {
        content.get().filter(_ -> isByHand()).ifPresent(now -> {
            Playlists.Entry entry = now.entries().get(index);
            change(() -> playlists.remove(id, List.of(entry.entry())));
            navigator.offer(
                    "“%s” is taken out of the list.".formatted(entry.item().title()),
                    "Undo",
                    () -> change(() -> playlists.add(id, List.of(entry.item().id()), index)));
        });
    }

    /// Plays from an entry to the end: the songs that follow a song, the films that follow a film.
    void play(int from) {
        content.get().ifPresent(now -> {
            List<Item> rest = now.entries().stream()
                    .skip(from)
                    .map(Playlists.Entry::item)
                    .filter(item -> item.isPlayable() && item.kind() != ItemKind.PHOTO)
                    .toList();
            if (rest.isEmpty()) navigator.say("There is nothing from here on that can be played.");
            else play(rest);
        });
    }

    private void play(List<Item> rest) {
        boolean music = rest.getFirst().kind() == ItemKind.TRACK;
        List<Item> alike = rest.stream()
                .filter(item -> (item.kind() == ItemKind.TRACK) == music)
                .toList();
        if (music) navigator.playMusic(alike, 0);
        else {
            List<MediaId> ids = alike.stream().map(Item::id).toList();
            navigator.go(new Place.Watch(ids.getFirst(), Duration.ZERO, ids.subList(1, ids.size())));
        }
    }

    private void change(Runnable write) {
        fx.load(
                () -> {
                    write.run();
                    return read();
                },
                content::set,
                this::tell);
    }

    private void tell(Exception problem) {
        navigator.say(ErrorText.of(problem));
    }
}
