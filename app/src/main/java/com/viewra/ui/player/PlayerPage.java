package com.viewra.ui.player;

import com.viewra.library.Library;
import com.viewra.playback.Playback;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.FullScreen;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A film in the whole window.
public final class PlayerPage implements Page {
    private final PlayerModel model;
    private final Controls controls;
    private final PlayerKeys keys;
    private final FactsPanel facts;
    private final KeySheet keySheet = new KeySheet();
    private final PlayerNote note = new PlayerNote();
    private final StackPane screen = new StackPane();
    private final StackPane node;
    private final PauseTransition idle = new PauseTransition(Duration.seconds(3));
    private final FullScreen fullScreen;

    public PlayerPage(
            Place.Watch place, Library library, Playback playback, PlayerKit kit, FxThread fx, Navigator navigator) {
        model = new PlayerModel(library, playback, kit.engines(), fx, kit.engines()::create);
        facts = new FactsPanel(model);
        fullScreen = new FullScreen(screen);
        PlayerActions actions = new PlayerActions(navigator::back, fullScreen::toggle, facts::toggle, keySheet::toggle);
        controls = new Controls(model, actions, new SeekPictures(kit.tiles(), fx));
        keys = new PlayerKeys(model, actions);
        Curtain curtain = new Curtain(model, () -> again(place), navigator::back);
        node = new StackPane(screen, curtain, controls, facts, keySheet, note);
        StackPane.setAlignment(note, Pos.TOP_CENTER);
        StackPane.setMargin(note, new Insets(84, 24, 24, 24));
        StackPane.setAlignment(facts, Pos.TOP_RIGHT);
        StackPane.setMargin(facts, new Insets(84, 24, 24, 24));
        node.getStyleClass().add("player");
        node.setFocusTraversable(true);
        model.engine.subscribe(
                engine -> engine.ifPresent(one -> screen.getChildren().setAll(one.picture())));
        node.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> wake());
        screen.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        screen.addEventHandler(ScrollEvent.SCROLL, this::turned);
        model.playing.subscribe(this::wake);
        model.tuning.note.subscribe(note::show);
        idle.setOnFinished(_ -> sleep());
        model.open(place.item(), place.version(), place.from(), place.then());
    }

    private void again(Place.Watch place) {
        java.time.Duration from =
                model.stage.get() instanceof PlayerModel.Stage.Over ? java.time.Duration.ZERO : place.from();
        model.item
                .get()
                .filter(item -> !item.id().equals(place.item()))
                .ifPresentOrElse(
                        item -> model.open(item.id(), from),
                        () -> model.open(place.item(), place.version(), from, place.then()));
    }

    private void wake() {
        controls.setVisible(true);
        node.setCursor(Cursor.DEFAULT);
        idle.playFromStart();
    }

    private void sleep() {
        if (!model.playing.get() || controls.isBusy()) return;
        controls.setVisible(false);
        node.setCursor(Cursor.NONE);
    }

    private void clicked(MouseEvent click) {
        if (click.getButton() != MouseButton.PRIMARY) return;
        if (click.getClickCount() == 2) fullScreen.toggle();
        model.togglePlay();
    }

    private void turned(ScrollEvent wheel) {
        model.tuning.setVolume(model.tuning.volume.get() + (wheel.getDeltaY() > 0 ? 5 : -5));
        wake();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public boolean isImmersive() {
        return true;
    }

    @Override
    public boolean pressed(KeyEvent key) {
        if (!(model.stage.get() instanceof PlayerModel.Stage.Running)) return false;
        wake();
        return (key.getCode() == KeyCode.ESCAPE && left()) || keys.pressed(key);
    }

    /// Esc leaves what lies over the film, then the full screen, before it leaves the film.
    private boolean left() {
        if (keySheet.isVisible()) keySheet.toggle();
        else if (facts.isVisible()) facts.toggle();
        else return fullScreen.leave();
        return true;
    }

    @Override
    public void shown() {
        node.requestFocus();
    }

    @Override
    public void closed() {
        idle.stop();
        facts.close();
        note.close();
        model.close();
        fullScreen.leave();
    }
}
