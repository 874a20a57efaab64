package com.viewra.ui.shell;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.util.Duration;

/// A sentence that goes by itself, with a button if there is something to do about it. One with a button is not lost to
/// another sentence: it comes back when that has gone.
final class Toast extends HBox {
    private static final Duration SHORT = Duration.seconds(5);
    private static final Duration LONG = Duration.seconds(10);
    private final Label text = new Label();
    private final Button button = new Button();
    private final PauseTransition time = new PauseTransition();
    private Optional<Message> shown = Optional.empty();
    /// What a sentence of now lies over, the latest first.
    private final Deque<Message> under = new ArrayDeque<>();

    /// @param button its name; empty for none
    /// @param length how long it is shown; indefinite until its button is pressed
    private record Message(String sentence, String button, Runnable deed, Duration length) {
        boolean hasButton() {
            return !button.isEmpty();
        }

        boolean isToStay() {
            return length.isIndefinite();
        }
    }

    Toast() {
        super(18);
        getStyleClass().add("toast");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setPickOnBounds(false);
        text.setWrapText(true);
        text.setMaxWidth(560);
        button.getStyleClass().setAll("toast-button");
        button.setMinWidth(USE_PREF_SIZE);
        button.setFocusTraversable(false);
        button.setOnAction(_ -> act());
        button.managedProperty().bind(button.visibleProperty());
        getChildren().addAll(text, button);
        time.setOnFinished(_ -> next());
        setVisible(false);
    }

    void say(String sentence) {
        put(new Message(sentence, "", () -> {}, SHORT));
    }

    /// @param name of the button
    void offer(String sentence, String name, Runnable deed) {
        under.removeIf(message -> !message.isToStay());
        shown = shown.filter(Message::isToStay);
        put(new Message(sentence, name, deed, LONG));
    }

    /// Stays until its button is pressed.
    void stay(String sentence, String name) {
        put(new Message(sentence, name, () -> {}, Duration.INDEFINITE));
    }

    /// Presses the button, also one that another sentence lies over.
    void act() {
        while (shown.filter(message -> !message.hasButton()).isPresent()) next();
        Optional<Message> pressed = shown;
        next();
        pressed.ifPresent(message -> message.deed().run());
    }

    private void put(Message message) {
        shown.filter(Message::hasButton).ifPresent(under::push);
        show(message);
    }

    private void next() {
        time.stop();
        shown = Optional.empty();
        if (under.isEmpty()) setVisible(false);
        else show(under.pop());
    }

    private void show(Message message) {
        shown = Optional.of(message);
        text.setText(message.sentence());
        button.setText(message.button());
        button.setVisible(message.hasButton());
        setMouseTransparent(!message.hasButton());
        setVisible(true);
        time.stop();
        if (message.isToStay()) return;
        time.setDuration(message.length());
        time.playFromStart();
    }
}
