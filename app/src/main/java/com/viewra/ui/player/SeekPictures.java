package com.viewra.ui.player;

import com.viewra.streaming.Tiles;
import com.viewra.ui.fx.FxThread;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;

/// The picture of a film at the place that is pointed at. Sheets of pictures are made when they are first asked for,
/// which is once the pointer rests; what comes too late is not shown.
final class SeekPictures extends ImageView {
    private static final double HEIGHT = 126;
    private static final javafx.util.Duration REST = javafx.util.Duration.millis(80);
    private final Tiles tiles;
    private final FxThread fx;
    private final PauseTransition rest = new PauseTransition(REST);
    private final Map<Integer, Image> sheets = new HashMap<>();
    private Optional<Path> film = Optional.empty();
    private List<TileSheet> places = List.of();
    private Duration wanted = Duration.ZERO;

    SeekPictures(Tiles tiles, FxThread fx) {
        this.tiles = tiles;
        this.fx = fx;
        setFitHeight(HEIGHT);
        setPreserveRatio(true);
        setSmooth(true);
        setManaged(false);
        setVisible(false);
    }

    /// Takes up another film; one without pictures shows none.
    void of(Path file) {
        film = Optional.of(file);
        places = List.of();
        sheets.clear();
        hide();
        fx.load(
                () -> TileSheet.all(tiles.list(file)),
                found -> {
                    if (film.equals(Optional.of(file))) places = found;
                },
                _ -> {});
    }

    void pointAt(Duration time) {
        wanted = time;
        TileSheet.at(places, time).ifPresent(place -> {
            Image sheet = sheets.get(place.sheet());
            if (sheet != null) {
                show(place, sheet);
                return;
            }
            hide();
            rest.setOnFinished(_ -> load(place.sheet()));
            rest.playFromStart();
        });
    }

    void hide() {
        rest.stop();
        setManaged(false);
        setVisible(false);
    }

    private void load(int sheet) {
        film.ifPresent(file -> fx.load(
                () -> read(tiles.sheet(file, sheet).file()),
                image -> {
                    if (!film.equals(Optional.of(file)) || image.isError()) return;
                    sheets.put(sheet, image);
                    if (getParent() != null && getParent().isVisible()) pointAt(wanted);
                },
                _ -> {}));
    }

    private static Image read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new Image(in);
        }
    }

    private void show(TileSheet place, Image sheet) {
        rest.stop();
        setImage(sheet);
        setViewport(place.place());
        setManaged(true);
        setVisible(true);
    }
}
