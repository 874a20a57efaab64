package com.viewra.ui.deed;

import com.viewra.library.Item;
import com.viewra.library.Progress;
import com.viewra.ui.page.Navigator;
import java.time.Duration;
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
    private ContextMenu open = new ContextMenu();

    public ItemMenu(Navigator navigator, Marking marking, ListDeeds lists) {
        this.navigator = navigator;
        this.marking = marking;
        this.lists = lists;
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
        if (item.isPlayable()) entries.add(entry("Play", () -> navigator.play(item, resumePoint(item))));
        entries.add(entry("Details", () -> navigator.open(item, List.of(item))));
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
        return entries;
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

    private static Duration resumePoint(Item item) {
        return item.progress().map(Progress::position).orElse(Duration.ZERO);
    }
}
