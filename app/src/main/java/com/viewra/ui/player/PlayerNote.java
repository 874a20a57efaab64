package com.viewra.ui.player;

import com.viewra.ui.player.Tuning.Note;
import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;

/// Tells over the picture what a key has just changed, and goes by itself: from the sofa no menu shows it.
final class PlayerNote extends Label {
    private final PauseTransition time = new PauseTransition(Duration.seconds(2));

    PlayerNote() {
        getStyleClass().add("player-note");
        setMouseTransparent(true);
        setVisible(false);
        time.setOnFinished(_ -> setVisible(false));
    }

    void show(Note note) {
        setText(note.text());
        setVisible(!note.text().isEmpty());
        time.playFromStart();
    }

    /// Ends the waiting.
    void close() {
        time.stop();
    }
}
