package com.viewra.ui.setup;

import com.viewra.library.Library;
import com.viewra.library.MediaLibrary;
import com.viewra.scan.Scans;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.theme.Icons;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;

/// The folders of the library: reading them again, and taking them out.
final class FoldersCard extends VBox {
    private final Library library;
    private final Scans scans;
    private final FxThread fx;
    private final Navigator navigator;
    private final Reading<List<MediaLibrary>> reading;
    private Optional<List<MediaLibrary>> shown = Optional.empty();

    FoldersCard(Library library, Scans scans, FxThread fx, Navigator navigator) {
        super(14);
        this.library = library;
        this.scans = scans;
        this.fx = fx;
        this.navigator = navigator;
        reading = new Reading<>(fx, library::libraries, this::show, problem -> navigator.say(ErrorText.of(problem)));
        getStyleClass().add("card");
    }

    void refresh() {
        reading.again();
    }

    private void show(List<MediaLibrary> found) {
        if (shown.equals(Optional.of(found))) return;
        shown = Optional.of(found);
        FocusPlace.keep(this, () -> fill(found));
    }

    private void fill(List<MediaLibrary> found) {
        if (found.isEmpty())
            getChildren().setAll(label("There is none yet. “Add folder” brings one in.", "tile-second"));
        else getChildren().setAll(found.stream().map(this::row).toList());
    }

    private Node row(MediaLibrary one) {
        String folders = one.folders().stream().map(Path::toString).collect(Collectors.joining("\n"));
        Label name = label(one.name(), "track-title");
        VBox words = new VBox(3, name, label(count(one) + "  ·  " + folders, "tile-second"));
        HBox.setHgrow(words, Priority.ALWAYS);
        Button again = new Button("Read again");
        again.getStyleClass().setAll("chip");
        again.setMinWidth(USE_PREF_SIZE);
        again.setAccessibleText("Read “" + one.name() + "” again");
        again.setOnAction(_ -> fx.inBackground(() -> scans.start(one.id())));
        Button remove = Icons.button(MaterialDesignD.DELETE_OUTLINE, "Take “" + one.name() + "” out…", () -> ask(one));
        HBox row = new HBox(14, words, again, remove);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static String count(MediaLibrary one) {
        return one.items() == 1 ? "One item" : "%,d items".formatted(one.items());
    }

    private void ask(MediaLibrary one) {
        navigator.show(new Question(
                "Take “" + one.name() + "” out?",
                "What was watched, rated and edited of what is in it is forgotten, and cannot be had back but from a"
                        + " backup. The files stay where they are.",
                "Take it out",
                () -> {
                    navigator.closeDialog();
                    remove(one);
                }));
    }

    private void remove(MediaLibrary one) {
        fx.load(
                () -> {
                    library.remove(one.id());
                    return one.name();
                },
                name -> {
                    navigator.say("“%s” is taken out. Its files are where they were.".formatted(name));
                    refresh();
                },
                problem -> navigator.say(ErrorText.of(problem)));
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
