package com.viewra.ui.deed;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.library.Mark;
import com.viewra.library.Marks;
import com.viewra.library.Progress;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import java.util.List;
import java.util.OptionalInt;

/// Marks items as the user says, tells what was done, and takes it back if he wants. On the JavaFX thread.
public final class Marking {
    private final Marks marks;
    private final FxThread fx;
    private final Navigator navigator;

    public Marking(Marks marks, FxThread fx, Navigator navigator) {
        this.marks = marks;
        this.fx = fx;
        this.navigator = navigator;
    }

    /// Whether an item is something to watch, or holds something that is.
    public static boolean isWatchable(Item item) {
        return switch (item.kind()) {
            case MOVIE, SHOW, SEASON, EPISODE, VIDEO -> true;
            case ARTIST, ALBUM, TRACK, PHOTO -> false;
        };
    }

    /// Whether all of an item was watched.
    public static boolean isWatched(Item item) {
        if (item.unwatched().isPresent()) return item.unwatched().getAsInt() == 0;
        return item.progress().map(Progress::watched).orElse(false);
    }

    public void toggleWatched(Item item) {
        if (!isWatchable(item)) return;
        boolean watched = !isWatched(item);
        mark(item, new Mark.Watched(watched), watched ? "watched" : "not watched");
    }

    public void toggleFavourite(Item item) {
        boolean favourite = !item.liking().favourite();
        mark(item, new Mark.Favourite(favourite), favourite ? "a favourite" : "no favourite any more");
    }

    /// @param rating 0 to 10; empty takes it back
    public void rate(Item item, OptionalInt rating) {
        mark(
                item,
                new Mark.Rated(rating),
                rating.isPresent() ? "rated " + Stars.inWords(rating.getAsInt()) : "unrated");
    }

    private void mark(Item item, Mark mark, String now) {
        fx.load(
                () -> marks.mark(List.of(item.id()), mark),
                done -> navigator.offer(sentence(item, done.items(), now), "Undo", () -> undo(done.undo())),
                problem -> navigator.say(ErrorText.of(problem)));
    }

    private static String sentence(Item item, int count, String now) {
        boolean many = count > 1 && (item.kind() == ItemKind.SHOW || item.kind() == ItemKind.SEASON);
        String name = item.kind() == ItemKind.SEASON
                ? item.show().map(show -> show + ", ").orElse("") + item.title()
                : item.title();
        return many
                ? "“%s”: %,d episodes are now %s.".formatted(name, count, now)
                : "“%s” is now %s.".formatted(name, now);
    }

    private void undo(String token) {
        fx.load(
                () -> marks.undo(token),
                restored ->
                        navigator.say(restored.isPresent() ? "Taken back." : "This is too long ago to be taken back."),
                problem -> navigator.say(ErrorText.of(problem)));
    }
}
