package com.viewra.ui.grid;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Says in the middle of an empty wall why it is empty.
final class Notice extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();

    Notice() {
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        setAlignment(Pos.CENTER);
        setSpacing(8);
        setMouseTransparent(true);
        getChildren().addAll(title, text);
        hide();
    }

    void show(String what, String sentence) {
        title.setText(what);
        text.setText(sentence);
        setVisible(true);
    }

    void hide() {
        setVisible(false);
    }
}
