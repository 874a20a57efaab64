package com.viewra.ui;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import com.viewra.ui.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// Decides which screen shows or plays an item.
final class Route implements Navigator {
    private Optional<Shell> shell = Optional.empty();

    /// The pages know this route before there is a shell to show them in.
    void through(Shell made) {
        shell = Optional.of(made);
    }

    @Override
    public void go(Place place) {
        shell.ifPresent(window -> window.go(place));
    }

    @Override
    public void back() {
        shell.ifPresent(Shell::back);
    }

    @Override
    public void say(String sentence) {
        shell.ifPresent(window -> window.say(sentence));
    }

    @Override
    public void open(Item item, List<Item> among) {
        switch (item.kind()) {
            case PHOTO -> go(new Place.Photo(photos(among), item.id()));
            case TRACK -> playMusic(tracks(among), tracks(among).indexOf(item));
            case MOVIE, SHOW, SEASON, EPISODE, ARTIST, ALBUM, VIDEO -> go(new Place.Details(item.id()));
        }
    }

    @Override
    public void play(Item item, Duration from) {
        go(new Place.Watch(item.id(), from));
    }

    @Override
    public void playMusic(List<Item> queue, int first) {}

    private static List<MediaId> photos(List<Item> among) {
        return among.stream().filter(one -> one.kind() == ItemKind.PHOTO).map(Item::id).toList();
    }

    private static List<Item> tracks(List<Item> among) {
        return among.stream().filter(one -> one.kind() == ItemKind.TRACK).toList();
    }
}
