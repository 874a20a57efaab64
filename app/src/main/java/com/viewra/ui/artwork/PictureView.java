package com.viewra.ui.artwork;

import java.util.Optional;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A place for a picture: shows a quiet icon until the picture is there.
public final class PictureView extends StackPane {
    private final PictureLoader loader;
    private final ImageView view = new ImageView();
    private final FontIcon stand = new FontIcon();
    private Optional<Wanted> current = Optional.empty();
    private Runnable cancel = () -> {};

    public PictureView(PictureLoader loader) {
        this.loader = loader;
        getStyleClass().add("picture");
        stand.getStyleClass().add("picture-stand");
        view.setSmooth(true);
        getChildren().addAll(stand, view);
    }

    public void setSize(double width, double height) {
        setMinSize(width, height);
        setPrefSize(width, height);
        setMaxSize(width, height);
        view.setFitWidth(width);
        view.setFitHeight(height);
    }

    /// @param wanted empty if there is no picture
    public void show(Optional<Wanted> wanted, Ikon instead) {
        if (!stand.isVisible() && wanted.equals(current)) return;
        stand.setIconCode(instead);
        if (wanted.equals(current)) return;
        cancel.run();
        current = wanted;
        showImage(null);
        cancel = wanted.map(picture -> loader.load(picture.times(scale()), this::showImage))
                .orElse(() -> {});
    }

    /// How many pixels of the screen a unit of the window is; the window comes after its first pictures.
    private double scale() {
        return Optional.ofNullable(getScene())
                .map(Scene::getWindow)
                .map(Window::getOutputScaleX)
                .orElseGet(() -> Screen.getPrimary().getOutputScaleX());
    }

    private void showImage(@org.jspecify.annotations.Nullable Image image) {
        view.setImage(image);
        stand.setVisible(image == null);
    }
}
