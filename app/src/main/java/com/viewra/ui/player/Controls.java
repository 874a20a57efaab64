package com.viewra.ui.player;

import com.viewra.ui.player.Engine.Choice;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import java.time.Duration;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Slider;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignK;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// What lies over the picture while the mouse moves: title, seek bar, buttons.
final class Controls extends BorderPane {
    private static final Duration STEP = Duration.ofSeconds(10);
    private final PlayerModel model;
    private final SeekBar seekBar;
    private final Label time = new Label();
    private final Label remaining = new Label();
    private final Label title = new Label();
    private final Label second = new Label();
    private final Button audio;
    private final Button subtitles;
    private ContextMenu menu = new ContextMenu();
    private final Button speed;

    Controls(PlayerModel model, PlayerActions actions, SeekPictures pictures) {
        this.model = model;
        getStyleClass().add("controls");
        seekBar = new SeekBar(model.place::seekTo);
        seekBar.showPictures(pictures);
        model.watching.subscribe(
                film -> film.ifPresent(one -> pictures.of(one.session().file())));
        speed = button(MaterialDesignS.SPEEDOMETER, "Speed (< and >)", this::showSpeeds);
        audio = button(MaterialDesignA.ACCOUNT_VOICE, "Audio track (A)", this::showAudio);
        subtitles = button(MaterialDesignS.SUBTITLES_OUTLINE, "Subtitles (C)", this::showSubtitles);
        setTop(header(actions));
        setBottom(footer(actions));
        setPickOnBounds(false);
        follow();
    }

    private Node header(PlayerActions actions) {
        title.getStyleClass().add("player-title");
        second.getStyleClass().add("player-second");
        VBox names = new VBox(1, title, second);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox header = new HBox(12, button(MaterialDesignA.ARROW_LEFT, "Back (Esc)", actions.back()), names);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("player-header");
        return header;
    }

    private Node footer(PlayerActions actions) {
        time.getStyleClass().add("player-time");
        remaining.getStyleClass().add("player-time");
        HBox.setHgrow(seekBar, Priority.ALWAYS);
        HBox line = new HBox(14, time, seekBar, remaining);
        line.setAlignment(Pos.CENTER);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox buttons = new HBox(
                6,
                playButton(),
                button(MaterialDesignR.REWIND_10, "Back 10 seconds (←)", () -> model.place.seekBy(STEP.negated())),
                button(MaterialDesignF.FAST_FORWARD_10, "Forward 10 seconds (→)", () -> model.place.seekBy(STEP)),
                muteButton(),
                volumeSlider(),
                gap,
                speed,
                audio,
                subtitles,
                button(MaterialDesignI.INFORMATION_OUTLINE, "How it plays (I)", actions.toggleFacts()),
                button(MaterialDesignK.KEYBOARD_OUTLINE, "Keys (?)", actions.toggleKeys()),
                button(MaterialDesignF.FULLSCREEN, "Full screen (F)", actions.toggleFullScreen()));
        buttons.setAlignment(Pos.CENTER_LEFT);
        VBox footer = new VBox(6, line, buttons);
        footer.getStyleClass().add("player-footer");
        return footer;
    }

    private static Button button(Ikon glyph, String name, Runnable action) {
        Button button = Icons.button(glyph, name, action);
        button.setFocusTraversable(false);
        return button;
    }

    private Button playButton() {
        Button button = button(MaterialDesignP.PLAY, "Play or pause (Space)", model::togglePlay);
        button.getStyleClass().add("play-button");
        model.playing.subscribe(on -> setGlyph(button, on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY));
        return button;
    }

    private Button muteButton() {
        Button button =
                button(MaterialDesignV.VOLUME_HIGH, "Mute (M)", () -> model.tuning.setMuted(!model.tuning.muted.get()));
        model.tuning.muted.subscribe(
                silent -> setGlyph(button, silent ? MaterialDesignV.VOLUME_OFF : MaterialDesignV.VOLUME_HIGH));
        return button;
    }

    private static void setGlyph(Button button, Ikon glyph) {
        if (button.getGraphic() instanceof FontIcon icon) icon.setIconCode(glyph);
    }

    private Slider volumeSlider() {
        Slider slider = new Slider(0, 100, model.tuning.volume.get());
        slider.setFocusTraversable(false);
        slider.setAccessibleText("Volume");
        slider.setPrefWidth(110);
        slider.valueProperty().subscribe(value -> {
            if (value.intValue() != model.tuning.volume.get()) model.tuning.setVolume(value.intValue());
        });
        model.tuning.volume.subscribe(value -> slider.setValue(value.intValue()));
        return slider;
    }

    private void follow() {
        model.item.subscribe(shown -> shown.map(Caption::of).ifPresent(caption -> {
            title.setText(caption.title());
            second.setText(caption.second());
        }));
        model.place.position.subscribe(this::showTime);
        model.place.duration.subscribe(this::showTime);
        model.place.chapters.subscribe(seekBar::showChapters);
        model.tuning.tracks.subscribe(tracks -> {
            audio.setDisable(tracks.heard().size() < 2);
            subtitles.setDisable(tracks.subtitles().size() < 2);
        });
    }

    private void showTime() {
        Duration at = model.place.position.get();
        Duration whole = model.place.duration.get();
        seekBar.show(at, whole);
        time.setText(Clock.of(at));
        remaining.setText(whole.isPositive() ? "-" + Clock.of(whole.minus(at)) : "");
    }

    /// Whether a menu is open, which the controls must not vanish under.
    boolean isBusy() {
        return menu.isShowing();
    }

    private void showAudio() {
        show(
                audio,
                model.tuning.tracks.get().heard(),
                model.tuning.tracks.get().chosenAudio(),
                model.tuning::chooseAudio);
    }

    private void showSubtitles() {
        show(
                subtitles,
                model.tuning.tracks.get().subtitles(),
                model.tuning.tracks.get().chosenSubtitle(),
                model.tuning::chooseSubtitle);
    }

    private void show(Node anchor, List<Choice> choices, int chosen, IntConsumer choose) {
        show(
                anchor,
                choices.stream()
                        .map(one -> choice(one.name(), one.id() == chosen, () -> choose.accept(one.id())))
                        .toList());
    }

    /// A menu is placed by the height that it had when it was last shown, so each is a new one.
    private void show(Node anchor, List<MenuItem> entries) {
        menu.hide();
        menu = new ContextMenu(entries.toArray(MenuItem[]::new));
        menu.show(anchor, Side.TOP, 0, -8);
    }

    private void showSpeeds() {
        show(
                speed,
                Tuning.speeds().stream()
                        .map(one ->
                                choice(one + "×", one == model.tuning.speed.get(), () -> model.tuning.setSpeed(one)))
                        .toList());
    }

    private static MenuItem choice(String name, boolean chosen, Runnable choose) {
        RadioMenuItem entry = new RadioMenuItem(name);
        entry.setMnemonicParsing(false);
        entry.setSelected(chosen);
        entry.setOnAction(_ -> choose.run());
        return entry;
    }
}
