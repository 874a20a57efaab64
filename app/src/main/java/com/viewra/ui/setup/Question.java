package com.viewra.ui.setup;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Asks before something is done that cannot be taken back; closing the dialog says no.
final class Question extends VBox {
    /// @param yes the deed, as the button names it
    Question(String title, String text, String yes, Runnable deed) {
        super(18);
        getStyleClass().add("form");
        setAlignment(Pos.CENTER_LEFT);
        Label heading = new Label(title);
        heading.getStyleClass().add("dialog-title");
        heading.setWrapText(true);
        Label words = new Label(text);
        words.setWrapText(true);
        words.setMaxWidth(480);
        words.setMinHeight(USE_PREF_SIZE);
        heading.setMaxWidth(480);
        Button button = new Button(yes);
        button.getStyleClass().setAll("quiet-button");
        button.setOnAction(_ -> deed.run());
        getChildren().addAll(heading, words, button);
    }
}
