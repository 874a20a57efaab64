package com.viewra.ui.copy;

import com.viewra.copies.CopyOffer;
import com.viewra.copies.Preset;
import com.viewra.library.Item;
import com.viewra.ui.facts.FileFacts;
import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/// Asks in which quality to copy a film and where to, with the size that each comes to.
public final class CopyForm extends VBox {
    private final ToggleGroup group = new ToggleGroup();
    private final Map<Preset, Label> sizes = new EnumMap<>(Preset.class);
    private final Map<Preset, RadioButton> choices = new EnumMap<>(Preset.class);
    private final Label where = new Label("Kept by Viewra");
    private final Button start = new Button("Make the copy");
    private Optional<Path> folder = Optional.empty();

    /// @param done called once the copy is ordered
    public CopyForm(Item item, Path file, CopyDeeds deeds, Runnable done) {
        super(14);
        getStyleClass().add("form");
        Label title = new Label("Copy “" + item.title() + "”");
        title.getStyleClass().add("dialog-title");
        VBox presets = new VBox(10);
        for (Preset preset : Preset.values()) presets.getChildren().add(line(preset));
        start.getStyleClass().setAll("primary-button");
        start.setDisable(true);
        start.setOnAction(_ -> {
            if (group.getSelectedToggle() == null) return;
            deeds.start(item, (Preset) group.getSelectedToggle().getUserData(), folder);
            done.run();
        });
        getChildren().addAll(title, presets, target(), start);
        deeds.estimate(file, this::show);
    }

    private HBox line(Preset preset) {
        RadioButton choice = new RadioButton(preset.title());
        choice.setUserData(preset);
        choice.setToggleGroup(group);
        choice.setDisable(true);
        choice.setMinWidth(150);
        Label text = new Label(preset.text());
        text.getStyleClass().add("tile-second");
        text.setPrefWidth(430);
        Label size = new Label("…");
        size.setMinWidth(150);
        size.setAlignment(Pos.CENTER_RIGHT);
        sizes.put(preset, size);
        choices.put(preset, choice);
        HBox line = new HBox(14, choice, text, size);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private HBox target() {
        Button choose = new Button("Choose a folder…");
        choose.getStyleClass().setAll("chip");
        choose.setOnAction(_ -> {
            File chosen = new DirectoryChooser().showDialog(getScene().getWindow());
            if (chosen == null) return;
            folder = Optional.of(chosen.toPath());
            where.setText(chosen.toString());
        });
        where.getStyleClass().add("tile-second");
        HBox line = new HBox(14, choose, where);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(Map<Preset, CopyOffer> offers) {
        offers.forEach((preset, offer) -> {
            RadioButton choice = choices.get(preset);
            Label size = sizes.get(preset);
            if (choice == null || size == null) return;
            switch (offer) {
                case CopyOffer.Possible(var plan) -> {
                    size.setText("about " + FileFacts.size(plan.estimatedBytes()));
                    choice.setDisable(false);
                    if (group.getSelectedToggle() == null) group.selectToggle(choice);
                    start.setDisable(false);
                }
                case CopyOffer.NoSmaller(var better) -> size.setText("as “" + better.title() + "”");
                case CopyOffer.Impossible _ -> size.setText("not of this file");
            }
        });
    }
}
