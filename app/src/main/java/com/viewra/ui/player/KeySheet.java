package com.viewra.ui.player;

import com.viewra.ui.facts.FactTable;
import com.viewra.ui.facts.FileFacts.Line;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Tells what the keys do, as [PlayerKeys] has them.
final class KeySheet extends VBox {
    private static final List<Line> KEYS = List.of(
            new Line("Space", "Play or pause"),
            new Line("← →", "Back or forward 10 seconds"),
            new Line("0 to 9", "Go to that tenth of the film"),
            new Line("PgUp PgDn", "Next or previous chapter"),
            new Line("↑ ↓", "Louder or quieter"),
            new Line("M", "Mute"),
            new Line("A", "Next audio track"),
            new Line("C", "Next subtitles"),
            new Line("G H", "Subtitles earlier or later"),
            new Line("< >", "Slower or faster"),
            new Line(".", "Next picture, while paused"),
            new Line("Shift+N", "Next episode"),
            new Line("F", "Full screen"),
            new Line("I", "How it plays"),
            new Line("Esc", "Back"));

    KeySheet() {
        super(8);
        Label title = new Label("Keys");
        title.getStyleClass().add("player-title");
        getStyleClass().addAll("player-panel", "key-sheet");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        getChildren().addAll(title, new FactTable(KEYS));
    }

    void toggle() {
        setVisible(!isVisible());
    }
}
