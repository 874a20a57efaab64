package com.viewra.ui.copy;

import com.viewra.copies.Copy;
import com.viewra.ui.theme.Icons;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// One copy: how far it is, and what can be done about it.
final class CopyRow extends HBox {
    private final Label title = new Label();
    private final Label state = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final Button cancel;
    private final Button resume;
    private final Button remove;
    private final Button folder;
    private final boolean canShow;

    CopyRow(Copy copy, CopyDeeds deeds, Optional<Consumer<Copy>> showInFolder) {
        super(14);
        getStyleClass().add("entry-row");
        setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("track-title");
        title.setText(copy.title() + "   ·   " + copy.preset().title());
        state.getStyleClass().add("tile-second");
        state.setWrapText(true);
        bar.setPrefWidth(180);
        bar.managedProperty().bind(bar.visibleProperty());
        VBox words = new VBox(2, title, state);
        HBox.setHgrow(words, Priority.ALWAYS);
        canShow = showInFolder.isPresent();
        folder = button(Icons.button(
                MaterialDesignF.FOLDER_OUTLINE,
                "Show in folder",
                () -> showInFolder.ifPresent(show -> show.accept(copy))));
        cancel = button(Icons.button(MaterialDesignC.CLOSE, "Stop this copy", () -> deeds.cancel(copy.id())));
        resume = button(Icons.button(MaterialDesignR.RESTART, "Go on with this copy", () -> deeds.resume(copy.id())));
        remove = button(Icons.button(MaterialDesignD.DELETE_OUTLINE, "Remove this copy", () -> deeds.remove(copy)));
        getChildren().addAll(words, bar, folder, cancel, resume, remove);
        show(copy);
    }

    private static Button button(Button button) {
        button.managedProperty().bind(button.visibleProperty());
        return button;
    }

    void show(Copy copy) {
        boolean isOpen = copy.state() == Copy.State.WAITING || copy.state() == Copy.State.RUNNING;
        state.setText(CopyWords.of(copy));
        bar.setVisible(isOpen);
        bar.setProgress(copy.total() == 0 ? 0 : (double) copy.done() / copy.total());
        cancel.setVisible(isOpen);
        resume.setVisible(copy.state() == Copy.State.FAILED || copy.state() == Copy.State.CANCELLED);
        remove.setVisible(!isOpen);
        folder.setVisible(canShow && copy.state() == Copy.State.DONE);
    }
}
