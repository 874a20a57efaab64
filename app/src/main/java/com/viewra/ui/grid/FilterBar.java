package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// Chips that narrow a wall: by genre, decade and picture, what is not watched yet, favourites.
final class FilterBar extends FlowPane {
    private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");
    private final ShelfModel model;

    FilterBar(ShelfModel model) {
        super(8, 8);
        this.model = model;
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        model.choices.subscribe(this::show);
    }

    private void show() {
        getChildren().clear();
        if (model.kind.get().filter(FilterBar::isWatched).isPresent())
            getChildren().add(toggle("Unwatched", Facet.WATCHED, "no"));
        getChildren().add(toggle("Favourites", Facet.FAVOURITE, "yes"));
        for (Facet facet : ShelfModel.FACETS) {
            List<FacetCount> counts = model.choices.get().counts().getOrDefault(facet, List.of());
            if (counts.size() > 1 || model.chosen(facet) > 0) getChildren().add(menu(facet, counts));
        }
        if (model.isFiltered()) getChildren().add(clear());
    }

    private static boolean isWatched(ItemKind kind) {
        return switch (kind) {
            case MOVIE, SHOW, SEASON, EPISODE, VIDEO -> true;
            case ARTIST, ALBUM, TRACK, PHOTO -> false;
        };
    }

    private Node toggle(String text, Facet facet, String value) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().setAll("chip");
        chip.setSelected(model.isChosen(facet, value));
        chip.setOnAction(_ -> model.toggle(facet, value));
        return chip;
    }

    private Node menu(Facet facet, List<FacetCount> counts) {
        int chosen = model.chosen(facet);
        MenuButton menu = new MenuButton(title(facet) + (chosen == 0 ? "" : "  " + chosen));
        menu.getStyleClass().add("chip-menu");
        menu.pseudoClassStateChanged(NARROWS, chosen > 0);
        for (FacetCount count : counts) {
            CheckMenuItem entry = new CheckMenuItem(name(facet, count) + "   " + "%,d".formatted(count.count()));
            entry.setMnemonicParsing(false);
            entry.setSelected(model.isChosen(facet, count.value()));
            entry.setOnAction(_ -> model.toggle(facet, count.value()));
            menu.getItems().add(entry);
        }
        return menu;
    }

    private Node clear() {
        Button button = new Button("Clear filters");
        button.getStyleClass().setAll("chip");
        button.setOnAction(_ -> model.clear());
        return button;
    }

    private static String title(Facet facet) {
        String id = facet.id();
        return facet == Facet.HDR ? "HDR" : Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    private static String name(Facet facet, FacetCount count) {
        return facet == Facet.DECADE && count.name().equals(count.value()) ? count.value() + "s" : count.name();
    }
}
