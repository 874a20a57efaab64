package com.viewra.ui.shell;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// A sentence that goes by itself.
final class Toast extends Label {
    private final PauseTransition time = new PauseTransition(Duration.seconds(5));

    Toast() {
        getStyleClass().add("toast");
        setWrapText(true);
        setMaxWidth(560);
        setMouseTransparent(true);
        setVisible(false);
        time.setOnFinished(_ -> setVisible(false));
    }

    void say(String sentence) {
        setText(sentence);
        setVisible(true);
        time.playFromStart();
    }
}
