package com.viewra.ui.music;

import com.viewra.enrichment.sidecar.Lyrics;
import com.viewra.library.Item;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.animation.Interpolator;
import javafx.animation.KeyFrame;
import javafx.animation.KeyValue;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/// The words of the song that plays. Where they have times the line that is sung is lit and stays in sight, unless the
/// pointer is here; a click on a line goes there.
final class LyricsPanel extends ScrollPane {
    private static final PseudoClass SUNG = PseudoClass.getPseudoClass("sung");
    private static final javafx.util.Duration GLIDE = javafx.util.Duration.millis(350);
    private final MusicModel model;
    private final FxThread fx;
    private final Function<Item, Callable<Optional<Lyrics>>> source;
    private final VBox words = new VBox();
    private final List<Node> lines = new ArrayList<>();
    private Optional<Item> song = Optional.empty();
    private Optional<Lyrics> lyrics = Optional.empty();
    private int sung = -1;
    private Timeline glide = new Timeline();

    /// @param source reads the words of a song; may block
    LyricsPanel(MusicModel model, FxThread fx, Function<Item, Callable<Optional<Lyrics>>> source) {
        this.model = model;
        this.fx = fx;
        this.source = source;
        getStyleClass().addAll("page-scroller", "lyrics");
        words.getStyleClass().add("lyrics-words");
        setContent(words);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setVisible(false);
        setManaged(false);
        model.current.subscribe(this::follow);
        model.position.subscribe(this::sing);
    }

    void toggle() {
        boolean opens = !isVisible();
        setVisible(opens);
        setManaged(opens);
        follow();
    }

    /// Nothing is read for a panel that nobody sees.
    private void follow() {
        if (model.current.get().isEmpty()) {
            setVisible(false);
            setManaged(false);
        }
        if (!isVisible() || song.equals(model.current.get())) return;
        song = model.current.get();
        lyrics = Optional.empty();
        say("");
        song.ifPresent(one -> fx.load(source.apply(one), found -> show(one, found), problem -> {
            if (song.equals(Optional.of(one))) say(ErrorText.of(problem));
        }));
    }

    private void show(Item of, Optional<Lyrics> found) {
        if (!song.equals(Optional.of(of))) return;
        lyrics = found;
        if (found.isEmpty()) {
            say(
                    "There are no words to this song. A file of the same name that ends in .lrc beside it brings them here.");
            return;
        }
        lines.clear();
        found.get().lines().forEach(line -> lines.add(line(line)));
        words.getChildren().setAll(lines);
        setVvalue(0);
        sung = -1;
        sing();
    }

    private void say(String sentence) {
        Label label = new Label(sentence);
        label.getStyleClass().add("lyrics-line");
        label.setWrapText(true);
        lines.clear();
        words.getChildren().setAll(label);
    }

    private Node line(Lyrics.Line line) {
        Labeled label = line.at()
                .<Labeled>map(at -> {
                    Button button = new Button(line.text().isEmpty() ? "♪" : line.text());
                    button.setOnAction(_ -> model.seek(at));
                    return button;
                })
                .orElseGet(() -> new Label(line.text()));
        label.getStyleClass().setAll("lyrics-line");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        return label;
    }

    private void sing() {
        if (!isVisible() || lyrics.isEmpty() || lines.isEmpty()) return;
        int now = lyrics.get().lineAt(model.position.get());
        if (now == sung) return;
        if (sung >= 0 && sung < lines.size()) lines.get(sung).pseudoClassStateChanged(SUNG, false);
        sung = now;
        if (now < 0) return;
        lines.get(now).pseudoClassStateChanged(SUNG, true);
        if (!isHover()) glideTo(lines.get(now));
    }

    private void glideTo(Node line) {
        double hidden = words.getHeight() - getViewportBounds().getHeight();
        if (hidden <= 0) return;
        double middle =
                line.getBoundsInParent().getCenterY() - getViewportBounds().getHeight() / 2;
        glide.stop();
        glide = new Timeline(new KeyFrame(
                GLIDE, new KeyValue(vvalueProperty(), Math.clamp(middle / hidden, 0, 1), Interpolator.EASE_BOTH)));
        glide.play();
    }
}
