package com.viewra.ui.shell;

import com.viewra.ui.identify.Need;
import com.viewra.ui.page.Place;
import com.viewra.ui.page.Section;
import com.viewra.ui.page.Wall;
import com.viewra.ui.theme.Icons;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignL;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The way to each part of the library.
final class SideBar extends VBox {
    private static final PseudoClass HERE = PseudoClass.getPseudoClass("here");
    private static final String NEEDS_LOOK = "Needs a look";
    private final Map<Place, Button> entries = new LinkedHashMap<>();

    SideBar(Consumer<Place> go, Runnable addFolder, Runnable devices, Node scanPill) {
        getStyleClass().add("side-bar");
        getChildren().add(brand());
        addEntry("Home", MaterialDesignH.HOME_VARIANT_OUTLINE, new Place.Home(), go);
        for (Section section : Section.values()) addEntry(section.title(), icon(section), new Place.Shelf(section), go);
        addEntry("Collections", MaterialDesignL.LAYERS_OUTLINE, new Place.Names(Wall.COLLECTIONS), go);
        addEntry("Playlists", MaterialDesignP.PLAYLIST_PLAY, new Place.Lists(), go);
        addEntry("Copies", MaterialDesignC.CONTENT_DUPLICATE, new Place.CopyList(), go);
        addEntry(NEEDS_LOOK, MaterialDesignH.HELP_CIRCLE_OUTLINE, new Place.NeedsLook(), go);
        showNeed(new Need(0, false));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        Button add = entry("Add folder", Icons.folder());
        add.setOnAction(_ -> addFolder.run());
        Button watch = entry("Devices", MaterialDesignC.CELLPHONE_LINK);
        watch.setOnAction(_ -> devices.run());
        getChildren().addAll(gap, scanPill, add, watch);
        addEntry("Settings", MaterialDesignC.COG_OUTLINE, new Place.Settings(), go);
    }

    /// Tells whether somebody has to look; the entry is there as long as that is so.
    void showNeed(Need need) {
        Button entry = entries.get(new Place.NeedsLook());
        if (entry == null) return;
        entry.setText(need.items() == 0 ? NEEDS_LOOK : "%s  %,d".formatted(NEEDS_LOOK, need.items()));
        entry.setVisible(need.isThere());
        entry.setManaged(need.isThere());
    }

    /// Marks the entry that leads to where one is.
    void mark(Optional<Place> place) {
        entries.forEach((to, button) ->
                button.pseudoClassStateChanged(HERE, place.filter(to::equals).isPresent()));
    }

    private void addEntry(String title, Ikon glyph, Place place, Consumer<Place> go) {
        Button button = entry(title, glyph);
        button.setOnAction(_ -> go.accept(place));
        entries.put(place, button);
        getChildren().add(button);
    }

    private static Button entry(String title, Ikon glyph) {
        Button button = new Button(title, Icons.of(glyph));
        button.getStyleClass().setAll("side-entry");
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    private static Node brand() {
        Label name = new Label("Viewra");
        name.getStyleClass().add("brand-name");
        HBox brand = new HBox(12, new Logo(30), name);
        brand.setAlignment(Pos.CENTER_LEFT);
        brand.getStyleClass().add("brand");
        return brand;
    }

    private static Ikon icon(Section section) {
        return switch (section) {
            case MOVIES -> MaterialDesignM.MOVIE_OPEN_OUTLINE;
            case SHOWS -> MaterialDesignT.TELEVISION_CLASSIC;
            case MUSIC -> MaterialDesignM.MUSIC_NOTE_OUTLINE;
            case PHOTOS -> MaterialDesignI.IMAGE_MULTIPLE_OUTLINE;
            case VIDEOS -> MaterialDesignV.VIDEO_OUTLINE;
        };
    }
}
