package com.viewra.ui;

import com.viewra.library.Item;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;

/// Goes nowhere, and keeps what it was told.
public final class FakeNavigator implements Navigator {
    private final List<String> said = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Item> played = new ArrayList<>();
    private Runnable offered = () -> {};

    @Override
    public void go(Place place) {
        places.add(place);
    }

    @Override
    public void back() {}

    @Override
    public void open(Item item, List<Item> among) {
        places.add(new Place.Details(item.id()));
    }

    @Override
    public void play(Item item, Duration from) {
        played.add(item);
    }

    @Override
    public void playMusic(List<Item> queue, int first) {
        played.addAll(queue.subList(first, queue.size()));
    }

    @Override
    public void show(Region dialog) {}

    @Override
    public void closeDialog() {}

    @Override
    public void say(String sentence) {
        said.add(sentence);
    }

    @Override
    public void offer(String sentence, String button, Runnable action) {
        said.add(sentence);
        offered = action;
    }

    /// Presses the button that was offered last.
    public void accept() {
        offered.run();
    }

    public List<String> said() {
        return said;
    }

    public List<Place> places() {
        return places;
    }

    public List<Item> played() {
        return played;
    }
}
