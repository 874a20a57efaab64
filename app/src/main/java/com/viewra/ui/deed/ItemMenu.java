package com.viewra.ui.deed;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Item;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyEvent;

/// The context menu of an item, and the keys that do the same.
public final class ItemMenu {
    private final Navigator navigator;
    private final Marking marking;
    private final ListDeeds lists;
    private final BoxSetDeeds boxSets;
    private ContextMenu open = new ContextMenu();

    public ItemMenu(Navigator navigator, Marking marking, ListDeeds lists, BoxSetDeeds boxSets) {
        this.navigator = navigator;
        this.marking = marking;
        this.lists = lists;
        this.boxSets = boxSets;
    }

    /// Opens the menu of `item` at a point of the screen.
    public void show(Item item, Node owner, double screenX, double screenY) {
        open.hide();
        open = new ContextMenu(entries(item).toArray(MenuItem[]::new));
        open.show(owner, screenX, screenY);
    }

    /// Does what a key means for an item. @return whether it means anything
    public boolean pressed(KeyEvent key, Item item) {
        if (key.isShortcutDown() || key.isAltDown()) return false;
        switch (key.getCode()) {
            case W -> marking.toggleWatched(item);
            case F -> marking.toggleFavourite(item);
            default -> {
                return false;
            }
        }
        return true;
    }

    private List<MenuItem> entries(Item item) {
        List<MenuItem> entries = new ArrayList<>();
        if (item.isPlayable() && item.kind() != ItemKind.PHOTO)
            entries.add(entry("Play", () -> navigator.play(item, item.resumeAt())));
        about(item).ifPresent(entries::add);
        entries.add(new SeparatorMenuItem());
        if (Marking.isWatchable(item))
            entries.add(entry(
                    Marking.isWatched(item) ? "Mark as not watched" : "Mark as watched",
                    () -> marking.toggleWatched(item)));
        entries.add(entry(
                item.liking().favourite() ? "Remove from favourites" : "Add to favourites",
                () -> marking.toggleFavourite(item)));
        entries.add(ratings(item));
        entries.add(listMenu(item));
        if (BoxSetDeeds.isCollectable(item)) entries.add(boxSetMenu(item));
        return entries;
    }

    /// The way to the page that says more; a song's is that of its album, and a photo has none but itself.
    private Optional<MenuItem> about(Item item) {
        return switch (item.kind()) {
            case TRACK -> item.parent().map(album -> entry("Album", () -> navigator.go(new Place.Details(album))));
            case PHOTO -> Optional.of(entry("Show", () -> navigator.open(item, List.of(item))));
            case MOVIE, SHOW, SEASON, EPISODE, ARTIST, ALBUM, VIDEO ->
                Optional.of(entry("Details", () -> navigator.open(item, List.of(item))));
        };
    }

    private Menu listMenu(Item item) {
        Menu menu = new Menu("Add to playlist");
        menu.getItems()
                .add(entry(
                        "New playlist…",
                        () -> navigator.show(new NameForm("New playlist", "", name -> {
                            navigator.closeDialog();
                            lists.create(name, Optional.of(item), _ -> {});
                        }))));
        lists.fillable(found ->
                found.forEach(list -> menu.getItems().add(entry(list.name(), () -> lists.add(item, list.id())))));
        return menu;
    }

    private Menu boxSetMenu(Item item) {
        Menu menu = new Menu("Add to collection");
        menu.getItems()
                .add(entry(
                        "New collection…",
                        () -> navigator.show(new NameForm("New collection", "", name -> {
                            navigator.closeDialog();
                            boxSets.add(item, name);
                        }))));
        boxSets.choices(item, choices -> {
            choices.others()
                    .forEach(one -> menu.getItems().add(entry(one.name(), () -> boxSets.add(item, one.name()))));
            choices.in()
                    .forEach(one -> menu.getItems()
                            .add(entry("Take out of “" + one.name() + "”", () -> boxSets.remove(item, one))));
        });
        return menu;
    }

    private Menu ratings(Item item) {
        Menu menu = new Menu("Rate");
        for (int stars = Stars.MOST; stars >= 1; stars--) menu.getItems().add(rating(item, OptionalInt.of(stars * 2)));
        menu.getItems().add(rating(item, OptionalInt.empty()));
        return menu;
    }

    private MenuItem rating(Item item, OptionalInt rating) {
        RadioMenuItem entry = new RadioMenuItem(rating.isPresent() ? Stars.of(rating.getAsInt()) : "No rating");
        entry.setSelected(item.liking().rating().equals(rating));
        entry.setOnAction(_ -> marking.rate(item, rating));
        return entry;
    }

    private static MenuItem entry(String text, Runnable action) {
        MenuItem entry = new MenuItem(text);
        entry.setMnemonicParsing(false);
        entry.setOnAction(_ -> action.run());
        return entry;
    }
}
