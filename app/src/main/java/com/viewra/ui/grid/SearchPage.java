package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.Found;
import com.viewra.library.ItemPage;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Strip;
import com.viewra.ui.tile.Tile;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What matches the words typed so far, kind by kind, and the people and genres that do.
public final class SearchPage implements Page {
    private static final int NAMES = 12;
    /// A season is found as its show.
    private static final List<ItemKind> KINDS =
            Listing.BY_WEIGHT.stream().filter(kind -> kind != ItemKind.SEASON).toList();
    private final SearchModel model;
    private final TileKit kit;
    private final Label title = new Label();
    private final FlowPane names = new FlowPane(8, 8);
    private final VBox results = new VBox();
    private final Map<ItemKind, Strip> strips = new EnumMap<>(ItemKind.class);
    private final Notice notice = new Notice();
    private final StackPane node;

    public SearchPage(SearchModel model, TileKit kit) {
        this.model = model;
        this.kit = kit;
        title.getStyleClass().addAll("page-title", "page-header");
        names.getStyleClass().add("filter-bar");
        names.managedProperty().bind(names.visibleProperty());
        VBox content = new VBox(title, names, results);
        content.getStyleClass().add("search-page");
        node = new StackPane(new PageScroller(content), notice);
        model.state.subscribe(state -> show(state));
    }

    /// @param words as typed so far
    public void search(String words) {
        model.search(words);
    }

    /// What is searched for, as typed so far.
    public String words() {
        return model.words();
    }

    private void show(SearchModel.State state) {
        switch (state) {
            case SearchModel.State.Failed(var sentence) -> notice.show("This could not be searched", sentence);
            case SearchModel.State.Found(var text, var found) -> show(text, found);
        }
    }

    private void show(String text, Found found) {
        title.setText(text.isEmpty() ? "" : "“" + text + "”");
        showNames(found);
        List<Node> shown = new ArrayList<>();
        for (ItemKind kind : KINDS)
            Optional.ofNullable(found.items().get(kind))
                    .filter(page -> page.total() > 0)
                    .ifPresent(page -> shown.add(strip(kind, text, page)));
        if (!results.getChildren().equals(shown)) results.getChildren().setAll(shown);
        boolean nothing = shown.isEmpty() && names.getChildren().isEmpty();
        if (nothing && !text.isEmpty())
            notice.show("Nothing found", "No title, person or genre has words like this. Fewer letters find more.");
        else notice.hide();
    }

    private Strip strip(ItemKind kind, String text, ItemPage page) {
        Strip strip = strips.computeIfAbsent(kind, this::newStrip);
        strip.show(page.items());
        if (page.total() > page.items().size())
            strip.setMore(
                    "Show all %,d".formatted(page.total()),
                    () -> kit.navigator().go(new Place.Matches(kind, text)));
        else strip.setMore("", () -> {});
        return strip;
    }

    private Strip newStrip(ItemKind kind) {
        TileShape shape = TileShape.of(kind);
        return new Strip(KindName.of(kind), shape, shape == TileShape.WIDE ? 250 : 150, Caption::of, kit);
    }

    private void showNames(Found found) {
        List<Node> chips = new ArrayList<>();
        found.people().stream().limit(NAMES).forEach(one -> chips.add(chip(Facet.PERSON, one)));
        found.labels()
                .forEach((facet, counts) -> counts.stream().limit(NAMES).forEach(one -> chips.add(chip(facet, one))));
        names.getChildren().setAll(chips);
        names.setVisible(!chips.isEmpty());
    }

    private Node chip(Facet facet, FacetCount count) {
        Button chip = new Button("%s   %,d".formatted(count.name(), count.count()));
        chip.setMnemonicParsing(false);
        chip.getStyleClass().setAll("chip");
        chip.setOnAction(_ -> kit.navigator().go(new Place.Filed(facet, count.value(), count.name())));
        return chip;
    }

    /// Moves on from typing to the results.
    public void focusResults() {
        Optional<Node> first = results.getChildren().stream()
                .flatMap(strip -> strip.lookupAll(".tile").stream())
                .filter(Tile.class::isInstance)
                .findFirst();
        first.or(() -> names.getChildren().stream().findFirst()).ifPresent(Node::requestFocus);
    }

    @Override
    public void libraryChanged() {
        model.refresh();
    }

    @Override
    public void shown() {
        model.refresh();
    }

    @Override
    public Parent node() {
        return node;
    }
}
