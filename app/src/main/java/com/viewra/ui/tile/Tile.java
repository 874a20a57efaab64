package com.viewra.ui.tile;

import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.theme.Icons;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One item as a picture with a caption. It can be given another item at any time, as rows that scroll do.
public final class Tile extends VBox {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final int RADIUS = 10;
    private final TileShape shape;
    private final Function<Item, Caption> captions;
    private final PictureLoader pictures;
    private final PictureView picture;
    private final Label title = new Label();
    private final Label second = new Label();
    private final Label broken = new Label("", Icons.of(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    private final Label watched = new Label(null, Icons.of(MaterialDesignC.CHECK));
    private final Label favourite = new Label(null, Icons.of(MaterialDesignH.HEART));
    private final HBox marks = new HBox(6, favourite, watched);
    private final Region progress = new Region();
    private final StackPane track = new StackPane(progress);
    private final Region ring = new Region();
    private final Button play = new Button(null, Icons.of(MaterialDesignP.PLAY));
    private Optional<Item> item = Optional.empty();

    /// @param open what a click means
    /// @param playNow what the button on the picture means
    public Tile(
            TileShape shape,
            Function<Item, Caption> captions,
            TileKit kit,
            Consumer<Item> open,
            Consumer<Item> playNow) {
        this.shape = shape;
        this.captions = captions;
        pictures = kit.pictures();
        picture = new PictureView(pictures);
        getStyleClass().add("tile");
        title.getStyleClass().add("tile-title");
        second.getStyleClass().add("tile-second");
        broken.getStyleClass().add("tile-broken");
        watched.getStyleClass().add("tile-watched");
        favourite.getStyleClass().add("tile-favourite");
        favourite.managedProperty().bind(favourite.visibleProperty());
        watched.managedProperty().bind(watched.visibleProperty());
        marks.setAlignment(Pos.TOP_RIGHT);
        marks.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        marks.setMouseTransparent(true);
        track.getStyleClass().add("tile-progress");
        ring.getStyleClass().add("tile-ring");
        ring.setMouseTransparent(true);
        play.getStyleClass().setAll("tile-play");
        play.setAccessibleText("Play");
        play.setFocusTraversable(false);
        play.setOnAction(_ -> item.ifPresent(playNow));
        getChildren().addAll(face(), title, second);
        addEventHandler(MouseEvent.MOUSE_CLICKED, click -> {
            if (click.getButton() == MouseButton.PRIMARY) item.ifPresent(open);
        });
        setOnContextMenuRequested(asked -> {
            item.ifPresent(one -> kit.menu().show(one, this, asked.getScreenX(), asked.getScreenY()));
            asked.consume();
        });
    }

    private StackPane face() {
        StackPane.setAlignment(broken, Pos.TOP_LEFT);
        StackPane.setAlignment(marks, Pos.TOP_RIGHT);
        StackPane.setAlignment(track, Pos.BOTTOM_LEFT);
        StackPane.setMargin(track, new Insets(0, 10, 10, 10));
        StackPane.setMargin(broken, new Insets(8));
        StackPane.setMargin(marks, new Insets(8));
        progress.getStyleClass().add("bar");
        StackPane.setAlignment(progress, Pos.CENTER_LEFT);
        StackPane face = new StackPane(picture, track, broken, marks, play, ring);
        face.getStyleClass().add("tile-face");
        VBox.setMargin(face, new Insets(0, 0, 10, 0));
        return face;
    }

    /// Height of a tile of `width`, caption included.
    public static double heightFor(TileShape shape, double width) {
        return Math.round(width / shape.aspect()) + 58;
    }

    public void setTileWidth(double width) {
        double height = Math.round(width / shape.aspect());
        setMinWidth(width);
        setPrefWidth(width);
        setMaxWidth(width);
        picture.setSize(width, height);
        track.setMaxSize(width - 20, 4);
        item.ifPresent(this::showPicture);
    }

    public void show(Item shown) {
        setVisible(true);
        item = Optional.of(shown);
        Caption caption = captions.apply(shown);
        title.setText(caption.title());
        second.setText(caption.second());
        setAccessibleText(caption.title());
        broken.setVisible(shown.broken().isPresent());
        broken.setText(shown.isPlayable() ? "Damaged" : "Can't be played");
        broken.setTooltip(shown.broken().map(Tooltip::new).orElse(null));
        play.setVisible(shown.isPlayable() && TileShape.of(shown.kind()) != TileShape.SQUARE);
        showProgress(shown);
        showPicture(shown);
    }

    /// Keeps the place of an item that is still to come, or of none.
    public void clear() {
        setVisible(false);
        item = Optional.empty();
    }

    public void setChosen(boolean chosen) {
        pseudoClassStateChanged(CHOSEN, chosen);
    }

    private void showProgress(Item shown) {
        int left = shown.unwatched().orElse(0);
        watched.setVisible(Marking.isWatchable(shown) && (left > 0 || Marking.isWatched(shown)));
        watched.setText(left > 0 ? "%,d".formatted(left) : "");
        watched.getGraphic().setVisible(left == 0);
        watched.setContentDisplay(left > 0 ? ContentDisplay.TEXT_ONLY : ContentDisplay.GRAPHIC_ONLY);
        favourite.setVisible(shown.liking().favourite());
        double part =
                shown.duration().map(whole -> part(shown.resumeAt(), whole)).orElse(0.0);
        track.setVisible(part > 0);
        progress.setMaxWidth(Math.max(4, part * (getPrefWidth() - 20)));
    }

    private static double part(Duration position, Duration whole) {
        return whole.isPositive() ? Math.clamp((double) position.toMillis() / whole.toMillis(), 0, 1) : 0;
    }

    private void showPicture(Item shown) {
        int width = (int) getPrefWidth();
        if (width <= 0) return;
        int height = (int) Math.round(width / shape.aspect());
        Optional<Wanted> wanted = Wanted.of(shown, shape.artwork(), width, height, RADIUS);
        if (wanted.isEmpty()) pictures.expect(shown);
        picture.show(wanted, Icons.of(shown.kind()));
    }
}
