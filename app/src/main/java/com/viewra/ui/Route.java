package com.viewra.ui;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.library.Progress;
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
import javafx.scene.Node;

/// Decides which screen shows or plays an item.
final class Route implements Navigator {
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
    public void show(Node dialog) {
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
        switch (item.kind()) {
            case PHOTO -> go(new Place.Photo(photos(among), item.id()));
            case TRACK -> playMusic(tracks(among), tracks(among).indexOf(item));
            case MOVIE, SHOW, SEASON, EPISODE, ARTIST, ALBUM, VIDEO -> go(new Place.Details(item.id()));
        }
    }

    @Override
    public void play(Item item, Duration from) {
        if (item.kind() == ItemKind.TRACK) {
            playAlbum(item);
            return;
        }
        music.ifPresent(MusicModel::pause);
        fx.load(
                () -> isContainer(item) ? new NextUp(library).in(item) : Optional.of(item),
                found -> found.ifPresentOrElse(
                        one -> go(new Place.Watch(one.id(), one.equals(item) ? from : resumePoint(one), List.of())),
                        () -> say("There is nothing in it that can be played.")),
                problem -> say(ErrorText.of(problem)));
    }

    @Override
    public void playMusic(List<Item> queue, int first) {
        music.ifPresent(player -> player.play(queue, first));
    }

    private static boolean isContainer(Item item) {
        return item.kind() == ItemKind.SHOW || item.kind() == ItemKind.SEASON;
    }

    private static Duration resumePoint(Item item) {
        return item.progress().filter(p -> !p.watched()).map(Progress::position).orElse(Duration.ZERO);
    }

    /// Plays the song's whole album from it on.
    private void playAlbum(Item song) {
        fx.load(
                () -> song.parent()
                        .map(album -> library.find(
                                        ItemQuery.all().childrenOf(album).page(0, 500))
                                .items())
                        .orElse(List.of(song)),
                songs -> playMusic(tracks(songs), Math.max(0, ids(tracks(songs)).indexOf(song.id()))),
                problem -> say(ErrorText.of(problem)));
    }

    private static List<MediaId> ids(List<Item> items) {
        return items.stream().map(Item::id).toList();
    }

    private static List<MediaId> photos(List<Item> among) {
        return among.stream()
                .filter(one -> one.kind() == ItemKind.PHOTO)
                .map(Item::id)
                .toList();
    }

    private static List<Item> tracks(List<Item> among) {
        return among.stream().filter(one -> one.kind() == ItemKind.TRACK).toList();
    }
}
