package com.viewra.ui.player;

import com.viewra.library.Library;
import com.viewra.playback.Playback;
import com.viewra.ui.fx.FxThread;
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
import javafx.stage.Stage;
import javafx.util.Duration;

/// A film in the whole window.
public final class PlayerPage implements Page {
    private final PlayerModel model;
    private final Controls controls;
    private final PlayerKeys keys;
    private final FactsPanel facts;
    private final KeySheet keySheet = new KeySheet();
    private final StackPane screen = new StackPane();
    private final StackPane node;
    private final PauseTransition idle = new PauseTransition(Duration.seconds(3));

    public PlayerPage(
            Place.Watch place, Library library, Playback playback, Engines engines, FxThread fx, Navigator navigator) {
        model = new PlayerModel(library, playback, engines, fx, engines::create);
        facts = new FactsPanel(model);
        PlayerActions actions =
                new PlayerActions(navigator::back, this::toggleFullScreen, facts::toggle, keySheet::toggle);
        controls = new Controls(model, actions);
        keys = new PlayerKeys(model, actions);
        Curtain curtain = new Curtain(model, () -> again(place), navigator::back);
        node = new StackPane(screen, curtain, controls, facts, keySheet);
        StackPane.setAlignment(facts, Pos.TOP_RIGHT);
        StackPane.setMargin(facts, new Insets(84, 24, 24, 24));
        node.getStyleClass().add("player");
        node.setFocusTraversable(true);
        model.picture.subscribe(
                engine -> engine.ifPresent(one -> screen.getChildren().setAll(one.picture())));
        node.addEventFilter(MouseEvent.MOUSE_MOVED, _ -> wake());
        screen.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        screen.addEventHandler(ScrollEvent.SCROLL, this::turned);
        model.playing.subscribe(this::wake);
        idle.setOnFinished(_ -> sleep());
        model.open(place.item(), place.from(), place.then());
    }

    private void again(Place.Watch place) {
        java.time.Duration from =
                model.stage.get() instanceof PlayerModel.Stage.Over ? java.time.Duration.ZERO : place.from();
        model.item.get().ifPresentOrElse(item -> model.open(item.id(), from), () -> model.open(place.item(), from));
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
        if (click.getClickCount() == 2) toggleFullScreen();
        model.togglePlay();
    }

    private void turned(ScrollEvent wheel) {
        model.setVolume(model.volume.get() + (wheel.getDeltaY() > 0 ? 5 : -5));
        wake();
    }

    private void toggleFullScreen() {
        if (node.getScene().getWindow() instanceof Stage stage) stage.setFullScreen(!stage.isFullScreen());
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
        if (key.getCode() == KeyCode.ESCAPE && keySheet.isVisible()) {
            keySheet.toggle();
            return true;
        }
        return keys.pressed(key);
    }

    @Override
    public void shown() {
        node.requestFocus();
    }

    @Override
    public void closed() {
        idle.stop();
        facts.close();
        model.close();
        if (node.getScene() != null && node.getScene().getWindow() instanceof Stage stage) stage.setFullScreen(false);
    }
}
