package com.viewra.ui;

import com.viewra.enrichment.sidecar.SongWords;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.devices.DevicesPanel;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.identify.IdentifyDeeds;
import com.viewra.ui.music.MusicDock;
import com.viewra.ui.music.MusicModel;
import com.viewra.ui.page.Place;
import com.viewra.ui.player.Engines;
import com.viewra.ui.scan.ScanModel;
import com.viewra.ui.scan.ScanPill;
import com.viewra.ui.shell.Shell;
import com.viewra.ui.theme.Theme;
import com.viewra.ui.welcome.FolderIntake;
import java.io.InputStream;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// The window with everything in it. Made, used and closed on the JavaFX thread.
final class DesktopWindow implements AutoCloseable {
    private final Stage stage = new Stage();
    private final PictureLoader pictures;
    private final Engines engines;
    private final MusicModel music;
    private final Shell shell;
    private final LiveUpdates updates;

    DesktopWindow(DesktopServices services, FxThread fx) {
        Theme.load();
        Route route = new Route(services.library(), fx);
        pictures = new PictureLoader(services.artwork(), fx);
        FolderIntake intake = new FolderIntake(services.library(), services.scans(), fx, route);
        engines = new Engines(services.links(), fx, services.player());
        music = new MusicModel(services.playback(), engines, fx, route::say, engines::create);
        Pages pages = new Pages(services, fx, pictures, route, intake, engines);
        ScanModel scans = new ScanModel(services.scans(), fx, route);
        shell = new Shell(
                pages::of,
                actions(services, intake, fx, route),
                new MusicDock(
                        music,
                        pictures,
                        fx,
                        song -> () -> SongWords.of(song, services.metadata()).map(SongWords::lyrics)),
                new ScanPill(scans));
        route.through(shell, music);
        shell.setOnDragOver(intake::over);
        shell.setOnDragDropped(intake::dropped);
        IdentifyDeeds identify = new IdentifyDeeds(services.library(), services.identification(), fx, route);
        updates = new LiveUpdates(services.events(), fx, shell, scans, identify.need(shell::showNeed)::again);
        prepareStage();
        services.warning().ifPresent(shell::warn);
        fx.load(services.library()::libraries, found -> begin(found.isEmpty()), _ -> begin(false));
    }

    Stage stage() {
        return stage;
    }

    private Shell.Actions actions(DesktopServices services, FolderIntake intake, FxThread fx, Route route) {
        return new Shell.Actions() {
            @Override
            public void addFolder() {
                intake.choose(stage);
            }

            @Override
            public Region devices() {
                return new DevicesPanel(services.lan(), fx, route);
            }

            @Override
            public boolean pressed(KeyCode key) {
                return music.pressed(key);
            }
        };
    }

    private void begin(boolean nothingYet) {
        shell.go(nothingYet ? new Place.Welcome() : new Place.Home());
    }

    private void prepareStage() {
        Scene scene = new Scene(shell, 1360, 840);
        Theme.dress(scene);
        stage.setScene(scene);
        stage.setTitle("Viewra");
        stage.setMinWidth(760);
        stage.setMinHeight(520);
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        for (int size : new int[] {16, 32, 48, 64, 128, 256}) addIcon("/assets/icons/viewra-" + size + ".png");
    }

    private void addIcon(String resource) {
        InputStream icon = DesktopWindow.class.getResourceAsStream(resource);
        if (icon != null) stage.getIcons().add(new Image(icon));
    }

    void show() {
        stage.show();
    }

    @Override
    public void close() {
        updates.close();
        shell.close();
        music.close();
        pictures.close();
        stage.close();
    }
}
