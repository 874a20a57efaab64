package com.viewra.ui.page;

import com.viewra.library.Item;
import java.time.Duration;
import java.util.List;
import javafx.scene.layout.Region;

/// How a screen leads to others. On the JavaFX thread only.
public interface Navigator {
    void go(Place place);

    void back();

    /// Shows what there is to know about an item: its page; a photo in full; a song by playing it.
    /// @param among the neighbours it was shown with, for leafing and as a queue
    void open(Item item, List<Item> among);

    /// Plays an item, or what is next to watch in it.
    void play(Item item, Duration from);

    void playMusic(List<Item> queue, int first);

    /// Shows something in front of the window, until it is closed by the user or by [#closeDialog].
    void show(Region dialog);

    void closeDialog();

    /// Tells something in passing.
    void say(String sentence);

    /// Tells what was done, with a button for a while that does something about it.
    void offer(String sentence, String button, Runnable action);
}
