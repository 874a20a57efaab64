package com.viewra.ui.photo;

import com.viewra.enrichment.Artwork;
import com.viewra.library.ArtworkKind;
import com.viewra.library.MediaId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.FullScreen;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.theme.Icons;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Photos as large as the window, with arrows to leaf and the wheel to come closer. The artwork room hands them over
/// upright and in a format that can be drawn, whatever the camera wrote.
public final class PhotoPage implements Page {
    private static final int WIDEST = 2560;
    private static final double CLOSEST = 8;
    private final Place.Photo place;
    private final Artwork artwork;
    private final FxThread fx;
    private final ImageView view = new ImageView();
    private final Label count = new Label();
    private final Label message = new Label();
    private final Pane stage = new Pane(view);
    private final StackPane node;
    private final FullScreen fullScreen;
    private int at;
    private double zoom = 1;
    private double grabX;
    private double grabY;

    public PhotoPage(Place.Photo place, Artwork artwork, FxThread fx, Navigator navigator) {
        this.place = place;
        this.artwork = artwork;
        this.fx = fx;
        at = Math.max(0, place.photos().indexOf(place.first()));
        view.setPreserveRatio(true);
        view.setSmooth(true);
        count.getStyleClass().add("photo-count");
        message.getStyleClass().add("notice-text");
        node = new StackPane(
                stage,
                message,
                at(Pos.CENTER_LEFT, Icons.button(MaterialDesignC.CHEVRON_LEFT, "Previous (←)", () -> leaf(-1))),
                at(Pos.CENTER_RIGHT, Icons.button(MaterialDesignC.CHEVRON_RIGHT, "Next (→)", () -> leaf(1))),
                at(Pos.TOP_LEFT, Icons.button(MaterialDesignA.ARROW_LEFT, "Back (Esc)", navigator::back)),
                count);
        StackPane.setAlignment(count, Pos.BOTTOM_CENTER);
        StackPane.setMargin(count, new Insets(18));
        fullScreen = new FullScreen(node);
        node.getStyleClass().add("photo");
        node.setFocusTraversable(true);
        stage.widthProperty().subscribe(this::fit);
        stage.heightProperty().subscribe(this::fit);
        stage.addEventHandler(ScrollEvent.SCROLL, wheel -> zoomTo(zoom * (wheel.getDeltaY() > 0 ? 1.25 : 0.8)));
        stage.addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        stage.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        load();
    }

    private static Button at(Pos position, Button button) {
        button.setFocusTraversable(false);
        button.getStyleClass().add("photo-button");
        StackPane.setAlignment(button, position);
        StackPane.setMargin(button, new Insets(18));
        return button;
    }

    private void leaf(int by) {
        int to = Math.clamp(at + by, 0, Math.max(0, place.photos().size() - 1));
        if (to == at) return;
        at = to;
        load();
    }

    private void load() {
        MediaId wanted = place.photos().get(at);
        count.setText((at + 1) + " of " + place.photos().size());
        message.setText("");
        fx.load(
                () -> read(wanted),
                image -> {
                    if (wanted.equals(place.photos().get(at))) show(image);
                },
                problem -> message.setText(ErrorText.of(problem)));
    }

    private Optional<Image> read(MediaId id) throws IOException, InterruptedException {
        Optional<Artwork.Image> found = artwork.find(id, ArtworkKind.THUMB, WIDEST);
        if (found.isEmpty()) return Optional.empty();
        try (InputStream in = Files.newInputStream(found.get().file())) {
            return Optional.of(new Image(in)).filter(image -> !image.isError());
        }
    }

    private void show(Optional<Image> image) {
        view.setImage(image.orElse(null));
        if (image.isEmpty()) message.setText("This photo cannot be shown. Its file may be damaged.");
        zoomTo(1);
    }

    private void zoomTo(double wanted) {
        zoom = Math.clamp(wanted, 1, CLOSEST);
        fit();
    }

    private void fit() {
        Image image = view.getImage();
        if (image == null) return;
        double scale = Math.min(stage.getWidth() / image.getWidth(), stage.getHeight() / image.getHeight());
        view.setFitWidth(image.getWidth() * scale * zoom);
        view.setFitHeight(image.getHeight() * scale * zoom);
        move((stage.getWidth() - view.getFitWidth()) / 2, (stage.getHeight() - view.getFitHeight()) / 2);
    }

    private void move(double x, double y) {
        view.relocate(x, y);
    }

    private void grab(MouseEvent mouse) {
        grabX = mouse.getX() - view.getLayoutX();
        grabY = mouse.getY() - view.getLayoutY();
    }

    private void drag(MouseEvent mouse) {
        if (zoom > 1) move(mouse.getX() - grabX, mouse.getY() - grabY);
    }

    @Override
    public boolean pressed(KeyEvent key) {
        switch (key.getCode()) {
            case LEFT, PAGE_UP -> leaf(-1);
            case RIGHT, PAGE_DOWN, SPACE -> leaf(1);
            case PLUS, ADD, EQUALS -> zoomTo(zoom * 1.25);
            case MINUS, SUBTRACT -> zoomTo(zoom * 0.8);
            case DIGIT0, NUMPAD0 -> zoomTo(1);
            case F -> fullScreen.toggle();
            case ESCAPE -> {
                return fullScreen.leave();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void shown() {
        node.requestFocus();
    }

    @Override
    public void closed() {
        fullScreen.leave();
    }

    @Override
    public boolean isImmersive() {
        return true;
    }

    @Override
    public Parent node() {
        return node;
    }
}
