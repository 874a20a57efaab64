package com.viewra.ui.setup;

import com.viewra.library.Library;
import com.viewra.plugins.ChosenSetting;
import com.viewra.plugins.InstalledPlugin;
import com.viewra.plugins.PluginException;
import com.viewra.scan.Scans;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

/// The folders, the plugins with their settings, those that can be set first, and taking the library elsewhere.
public final class SettingsPage implements Page {
    private final PluginShelf shelf;
    private final FxThread fx;
    private final Navigator navigator;
    private final VBox cards = new VBox(12);
    private final BorderPane node = new BorderPane();
    private final FoldersCard folders;
    private final MovesCard moves;
    private Map<Entry, PluginCard> shown = Map.of();
    private final Reading<List<Entry>> reading;

    private record Entry(InstalledPlugin plugin, List<ChosenSetting> settings) {}

    private interface Change {
        void make() throws PluginException;
    }

    public SettingsPage(
            Library library, Scans scans, PluginShelf shelf, LibraryMoves moves, FxThread fx, Navigator navigator) {
        this.shelf = shelf;
        this.fx = fx;
        this.navigator = navigator;
        Label title = new Label("Settings");
        title.getStyleClass().addAll("page-title", "page-header");
        this.moves = new MovesCard(moves, fx, navigator::say);
        folders = new FoldersCard(library, scans, fx, navigator);
        cards.getStyleClass().add("cards");
        VBox all = new VBox(
                4,
                heading("Folders"),
                framed(folders),
                heading("Plugins"),
                cards,
                heading("Your library elsewhere"),
                framed(this.moves));
        node.setTop(title);
        node.setCenter(new PageScroller(all));
        reading = new Reading<>(fx, this::read, this::show, problem -> navigator.say(ErrorText.of(problem)));
    }

    private static VBox framed(Node card) {
        VBox frame = new VBox(card);
        frame.getStyleClass().add("cards");
        return frame;
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private void load() {
        folders.refresh();
        moves.refresh();
        reading.again();
    }

    private List<Entry> read() throws PluginException {
        List<Entry> entries = new ArrayList<>();
        for (InstalledPlugin plugin : shelf.plugins()) entries.add(new Entry(plugin, shelf.settings(plugin.id())));
        entries.sort(Comparator.comparing((Entry entry) -> entry.settings().isEmpty()));
        return entries;
    }

    /// What the user is typing into a card stays as long as nothing is different about its plugin.
    private void show(List<Entry> entries) {
        Map<Entry, PluginCard> now = new LinkedHashMap<>();
        for (Entry entry : entries)
            now.put(entry, Optional.ofNullable(shown.get(entry)).orElseGet(() -> card(entry)));
        shown = now;
        List<PluginCard> inOrder = List.copyOf(now.values());
        if (!cards.getChildren().equals(inOrder))
            FocusPlace.keep(cards, () -> cards.getChildren().setAll(inOrder));
    }

    private PluginCard card(Entry entry) {
        String id = entry.plugin().id();
        return new PluginCard(entry.plugin(), entry.settings(), new PluginCard.Deeds() {
            @Override
            public void setEnabled(boolean isEnabled) {
                make(
                        id,
                        () -> shelf.setEnabled(id, isEnabled),
                        id + (isEnabled ? " is turned on." : " is turned off."));
            }

            @Override
            public void change(Map<String, String> changes) {
                if (changes.isEmpty()) navigator.say("Nothing is different.");
                else make(id, () -> shelf.change(id, changes), "Saved. It counts from now on.");
            }
        });
    }

    /// What was typed into the card of the plugin is taken, and shown no longer.
    private void make(String id, Change change, String done) {
        fx.load(
                () -> {
                    change.make();
                    return read();
                },
                entries -> {
                    shown = new LinkedHashMap<>(shown);
                    shown.keySet().removeIf(entry -> entry.plugin().id().equals(id));
                    show(entries);
                    navigator.say(done);
                },
                problem -> navigator.say(ErrorText.of(problem)));
    }

    @Override
    public void shown() {
        load();
    }

    @Override
    public void libraryChanged() {
        load();
    }

    @Override
    public Parent node() {
        return node;
    }
}
