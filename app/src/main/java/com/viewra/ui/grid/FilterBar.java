package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.theme.ChipMenu;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;

/// Chips that narrow a wall: by genre, decade and picture, what is not watched yet, favourites. A chip stays the same
/// while its counts change, so that neither the focus nor an open menu is lost to a scan.
final class FilterBar extends FlowPane {
    private static final PseudoClass NARROWS = PseudoClass.getPseudoClass("narrows");
    private final ShelfModel model;
    private final ToggleButton unwatched;
    private final ToggleButton favourites;
    private final Map<Facet, MenuButton> menus = new EnumMap<>(Facet.class);
    private final Button clear = new Button("Clear filters");

    FilterBar(ShelfModel model) {
        super(8, 8);
        this.model = model;
        unwatched = toggle("Unwatched", Facet.WATCHED, "no");
        favourites = toggle("Favourites", Facet.FAVOURITE, "yes");
        clear.getStyleClass().setAll("chip");
        clear.setOnAction(_ -> model.clear());
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        model.choices.subscribe(this::show);
    }

    private void show() {
        List<Node> chips = new ArrayList<>();
        if (model.kind.get().filter(FilterBar::isWatched).isPresent()) chips.add(unwatched);
        chips.add(favourites);
        unwatched.setSelected(model.isChosen(Facet.WATCHED, "no"));
        favourites.setSelected(model.isChosen(Facet.FAVOURITE, "yes"));
        for (Facet facet : ShelfModel.FACETS) {
            List<FacetCount> counts = model.choices.get().counts().getOrDefault(facet, List.of());
            if (counts.size() > 1 || model.chosen(facet) > 0) chips.add(menu(facet, counts));
        }
        if (model.isFiltered()) chips.add(clear);
        if (!getChildren().equals(chips))
            FocusPlace.keep(this, () -> getChildren().setAll(chips));
    }

    private static boolean isWatched(ItemKind kind) {
        return switch (kind) {
            case MOVIE, SHOW, SEASON, EPISODE, VIDEO -> true;
            case ARTIST, ALBUM, TRACK, PHOTO -> false;
        };
    }

    private ToggleButton toggle(String text, Facet facet, String value) {
        ToggleButton chip = new ToggleButton(text);
        chip.getStyleClass().setAll("chip");
        chip.setOnAction(_ -> model.toggle(facet, value));
        return chip;
    }

    private MenuButton menu(Facet facet, List<FacetCount> counts) {
        MenuButton menu = menus.computeIfAbsent(facet, _ -> new ChipMenu(""));
        int chosen = model.chosen(facet);
        menu.setText(title(facet) + (chosen == 0 ? "" : "  " + chosen));
        menu.pseudoClassStateChanged(NARROWS, chosen > 0);
        if (!menu.isShowing()) menu.getItems().setAll(entries(facet, counts));
        return menu;
    }

    private List<MenuItem> entries(Facet facet, List<FacetCount> counts) {
        List<MenuItem> entries = new ArrayList<>();
        for (FacetCount count : counts) {
            CheckMenuItem entry = new CheckMenuItem(name(facet, count) + "   " + "%,d".formatted(count.count()));
            entry.setMnemonicParsing(false);
            entry.setSelected(model.isChosen(facet, count.value()));
            entry.setOnAction(_ -> model.toggle(facet, count.value()));
            entries.add(entry);
        }
        return entries;
    }

    private static String title(Facet facet) {
        String id = facet.id();
        return facet == Facet.HDR ? "HDR" : Character.toUpperCase(id.charAt(0)) + id.substring(1);
    }

    private static String name(Facet facet, FacetCount count) {
        return facet == Facet.DECADE && count.name().equals(count.value()) ? count.value() + "s" : count.name();
    }
}
