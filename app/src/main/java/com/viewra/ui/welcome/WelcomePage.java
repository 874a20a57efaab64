package com.viewra.ui.welcome;

import com.viewra.ui.page.Page;
import com.viewra.ui.theme.Icons;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// The first start: one question, which folder.
public final class WelcomePage implements Page {
    private final Button add = new Button("Add a folder", Icons.of(Icons.folder()));
    private final StackPane node;

    public WelcomePage(FolderIntake intake) {
        Label title = new Label("Your films, shows, music and photos.\nIn one place, on every screen.");
        title.getStyleClass().add("welcome-title");
        Label text = new Label("Choose a folder. Files stay where they are; nothing is uploaded.");
        text.getStyleClass().add("welcome-text");
        add.getStyleClass().setAll("primary-button", "large");
        Label drop = new Label("or drop a folder anywhere in this window", Icons.of(MaterialDesignF.FOLDER_OUTLINE));
        drop.getStyleClass().add("welcome-drop");
        VBox box = new VBox(18, title, text, add, drop);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("welcome-card");
        node = new StackPane(box);
        add.setOnAction(_ -> intake.choose(node.getScene().getWindow()));
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public void shown() {
        add.requestFocus();
    }
}
