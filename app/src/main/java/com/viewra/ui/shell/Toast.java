package com.viewra.ui.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A sentence that goes by itself, with a button if there is something to do about it.
final class Toast extends HBox {
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(10);
    private final Label text = new Label();
    private final Button button = new Button();
    private final PauseTransition time = new PauseTransition();
    private Runnable action = () -> {};

    Toast() {
        super(18);
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setMaxWidth(560);
        button.getStyleClass().setAll("toast-button");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act());
        getChildren().addAll(text, button);
        time.setOnFinished(_ -> hide());
        hide();
    }

    void say(String sentence) {
        show(sentence, SHORT);
        setMouseTransparent(true);
        button.setVisible(false);
        button.setManaged(false);
    }

    /// @param name of the button
    void offer(String sentence, String name, Runnable deed) {
        show(sentence, LONG);
        setMouseTransparent(false);
        button.setText(name);
        button.setVisible(true);
        button.setManaged(true);
        action = deed;
    }

    /// Presses the button, if there is one.
    void act() {
        Runnable deed = action;
        hide();
        deed.run();
    }

    private void show(String sentence, Duration length) {
        action = () -> {};
        text.setText(sentence);
        setVisible(true);
        time.setDuration(length);
        time.playFromStart();
    }

    private void hide() {
        action = () -> {};
        setVisible(false);
    }
}
