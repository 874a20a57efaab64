package com.viewra.ui;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.music.MusicModel;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import com.viewra.ui.player.NextUp;
import com.viewra.ui.shell.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/// Decides which screen shows or plays an item.
final class Route implements Navigator {
    private static final int MOST = 500;
    private final Library library;
    private final FxThread fx;
    private Optional<Shell> shell = Optional.empty();
    private Optional<MusicModel> music = Optional.empty();

    Route(Library library, FxThread fx) {
        this.library = library;
        this.fx = fx;
    }

    /// The pages know this route before there is a shell to show them in.
    void through(Shell made, MusicModel player) {
        shell = Optional.of(made);
        music = Optional.of(player);
    }

    @Override
    public void go(Place place) {
        if (place instanceof Place.Watch) music.ifPresent(MusicModel::pause);
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
    public void show(Region dialog) {
        shell.ifPresent(window -> window.showDialog(dialog));
    }

    @Override
    public void closeDialog() {
        shell.ifPresent(Shell::closeDialog);
    }

    @Override
    public void offer(String sentence, String button, Runnable action) {
        shell.ifPresent(window -> window.offer(sentence, button, action));
    }

    @Override
    public void open(Item item, List<Item> among) {
        List<Item> all = among.stream().map(Item::id).anyMatch(item.id()::equals) ? among : List.of(item);
        switch (item.kind()) {
            case PHOTO -> go(new Place.Photo(ids(all, ItemKind.PHOTO), item.id()));
            case TRACK -> playFrom(item, all);
            case MOVIE, SHOW, SEASON, EPISODE, ARTIST, ALBUM, VIDEO -> go(new Place.Details(item.id()));
        }
    }

    @Override
    public void play(Item item, Duration from) {
        switch (item.kind()) {
            case PHOTO -> open(item, List.of(item));
            case TRACK -> playAlbum(item);
            case ALBUM, ARTIST -> playSongs(item);
            case SHOW, SEASON -> playNext(item);
            case MOVIE, EPISODE, VIDEO -> go(new Place.Watch(item.id(), from, List.of()));
        }
    }

    private void playNext(Item show) {
        load(
                () -> new NextUp(library).in(show),
                found -> found.ifPresentOrElse(
                        one -> go(new Place.Watch(one.id(), one.resumeAt(), List.of())), this::sayNothingPlays));
    }

    @Override
    public void playMusic(List<Item> queue, int first) {
        music.ifPresent(player -> player.play(queue, first));
    }

    /// Plays the song's whole album from it on.
    private void playAlbum(Item song) {
        load(
                () -> song.parent().map(album -> songs(album).toList()).orElse(List.of(song)),
                songs -> playFrom(song, songs));
    }

    private void playSongs(Item container) {
        load(() -> songs(container.id()).filter(Item::isPlayable).toList(), songs -> {
            if (songs.isEmpty()) sayNothingPlays();
            else playMusic(songs, 0);
        });
    }

    /// The songs of an album, or of all albums of an artist. Blocks.
    private Stream<Item> songs(MediaId container) {
        return library.find(ItemQuery.all().childrenOf(container).page(0, MOST)).items().stream()
                .flatMap(one -> one.kind() == ItemKind.ALBUM ? songs(one.id()) : Stream.of(one))
                .filter(one -> one.kind() == ItemKind.TRACK);
    }

    private void playFrom(Item song, List<Item> among) {
        List<Item> songs =
                among.stream().filter(one -> one.kind() == ItemKind.TRACK).toList();
        playMusic(songs, Math.max(0, ids(songs, ItemKind.TRACK).indexOf(song.id())));
    }

    private static List<MediaId> ids(List<Item> items, ItemKind kind) {
        return items.stream().filter(one -> one.kind() == kind).map(Item::id).toList();
    }

    private void sayNothingPlays() {
        say("There is nothing in it that can be played.");
    }

    private <T> void load(Callable<T> work, Consumer<T> shown) {
        fx.load(work, shown, problem -> say(ErrorText.of(problem)));
    }
}
