package com.viewra.ui.identify;

import com.viewra.enrichment.WebPictures;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.theme.Icons;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// A picture that a provider offers, or an icon where it offers none.
final class WebPicture extends StackPane {
    private final ImageView view = new ImageView();
    private final FontIcon stand;

    WebPicture(Optional<URI> address, Ikon instead, double width, double height, WebPictures pictures, FxThread fx) {
        getStyleClass().add("picture");
        setMinSize(width, height);
        setMaxSize(width, height);
        stand = Icons.of(instead, "picture-stand");
        view.setPreserveRatio(true);
        view.setFitWidth(width);
        view.setFitHeight(height);
        getChildren().addAll(stand, view);
        address.ifPresent(at -> fx.load(
                () -> pictures.read(at).map(bytes -> decode(bytes, width, height)),
                image -> image.filter(one -> !one.isError()).ifPresent(this::show),
                _ -> {}));
    }

    private static Image decode(byte[] bytes, double width, double height) {
        return new Image(new ByteArrayInputStream(bytes), 2 * width, 2 * height, true, true);
    }

    private void show(Image image) {
        view.setImage(image);
        stand.setVisible(false);
    }
}
