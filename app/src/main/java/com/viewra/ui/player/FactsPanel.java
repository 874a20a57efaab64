package com.viewra.ui.player;

import com.viewra.ui.facts.DecisionView;
import com.viewra.ui.facts.DecisionWords;
import com.viewra.ui.facts.FactTable;
import com.viewra.ui.facts.FileFacts;
import java.util.ArrayList;
import java.util.List;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/// How the film reaches the screen and what its file is, for those who want to know. Counts while it is seen.
final class FactsPanel extends StackPane {
    private final PlayerModel model;
    private final Timeline counting;

    FactsPanel(PlayerModel model) {
        this.model = model;
        getStyleClass().add("player-panel");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMouseTransparent(true);
        setVisible(false);
        counting = new Timeline(new KeyFrame(Duration.ZERO, _ -> model.count()), new KeyFrame(Duration.seconds(1)));
        counting.setCycleCount(Animation.INDEFINITE);
        model.watching.subscribe(this::show);
        model.figures.subscribe(this::show);
    }

    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) counting.play();
        else counting.stop();
        show();
    }

    /// Ends the counting.
    void close() {
        counting.stop();
    }

    private void show() {
        if (!isVisible()) return;
        model.watching
                .get()
                .ifPresent(film -> getChildren()
                        .setAll(new VBox(
                                12,
                                new DecisionView(DecisionWords.of(film.session().decision())),
                                new FactTable(lines(film)))));
    }

    private List<FileFacts.Line> lines(Watching film) {
        List<FileFacts.Line> lines = new ArrayList<>();
        film.facts().ifPresent(facts -> lines.addAll(facts.lines()));
        model.figures
                .get()
                .map(n -> "%,d decoded, %,d shown, %,d too late".formatted(n.decoded(), n.shown(), n.lost()))
                .ifPresent(counted -> lines.add(line("Pictures", counted)));
        return lines;
    }

    private static FileFacts.Line line(String name, String value) {
        return new FileFacts.Line(name, value);
    }
}
