package com.viewra.ui.grid;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/// Says in the middle of an empty wall why it is empty.
public final class Notice extends VBox {
    private final Label title = new Label();
    private final Label text = new Label();

    public Notice() {
        title.getStyleClass().add("notice-title");
        text.getStyleClass().add("notice-text");
        text.setWrapText(true);
        text.setTextAlignment(TextAlignment.CENTER);
        text.setMaxWidth(560);
        text.setAlignment(Pos.CENTER);
        setAlignment(Pos.CENTER);
        setSpacing(8);
        setPadding(new Insets(24));
        setMouseTransparent(true);
        getChildren().addAll(title, text);
        hide();
    }

    public void show(String what, String sentence) {
        title.setText(what);
        text.setText(sentence);
        setVisible(true);
    }

    public void hide() {
        setVisible(false);
    }
}
