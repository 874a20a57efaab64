package com.viewra.ui.home;

import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One item, large, at the top of the first screen.
final class Hero extends StackPane {
    private static final double HEIGHT = 450;
    private final PictureView picture;
    private final Region shade = new Region();
    private final Label eyebrow = new Label();
    private final Label title = new Label();
    private final Label facts = new Label();
    private final Button play = new Button("Play", Icons.of(MaterialDesignP.PLAY));
    private final Button more = new Button("Details", Icons.of(MaterialDesignI.INFORMATION_OUTLINE));
    private final Navigator navigator;
    private Optional<Item> item = Optional.empty();

    Hero(PictureLoader pictures, Navigator navigator) {
        this.navigator = navigator;
        picture = new PictureView(pictures);
        getStyleClass().add("hero");
        eyebrow.getStyleClass().add("eyebrow");
        title.getStyleClass().add("hero-title");
        facts.getStyleClass().add("hero-facts");
        play.getStyleClass().setAll("primary-button");
        more.getStyleClass().setAll("quiet-button");
        HBox buttons = new HBox(12, play, more);
        VBox text = new VBox(10, eyebrow, title, facts, buttons);
        text.getStyleClass().add("hero-text");
        text.setAlignment(Pos.BOTTOM_LEFT);
        shade.getStyleClass().add("hero-shade");
        getChildren().addAll(picture, shade, text);
        setAlignment(Pos.CENTER_RIGHT);
        show(Optional.empty());
        setMinWidth(0); // the picture may be wider
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        widthProperty().subscribe(this::showPicture);
    }

    void show(Optional<Item> featured) {
        item = featured;
        setVisible(featured.isPresent());
        setManaged(featured.isPresent());
        featured.ifPresent(this::show);
    }

    private void show(Item featured) {
        Duration position = featured.resumeAt();
        Caption caption = Caption.of(featured);
        eyebrow.setText(position.isPositive() ? "CONTINUE WATCHING" : "NEW IN YOUR LIBRARY");
        title.setText(caption.title());
        facts.setText(caption.second());
        play.setText(position.isPositive() ? "Resume" : "Play");
        play.setOnAction(_ -> navigator.play(featured, position));
        more.setOnAction(_ -> navigator.open(featured, List.of(featured)));
        showPicture();
    }

    private void showPicture() {
        double width = Math.ceil(Math.min(getWidth(), HEIGHT * 16 / 9) / 40) * 40;
        if (width <= 0) return;
        picture.setSize(width, HEIGHT);
        shade.setMaxWidth(width);
        item.ifPresent(shown -> picture.show(
                Wanted.of(
                        shown,
                        List.of(ArtworkKind.BACKDROP, ArtworkKind.THUMB, ArtworkKind.POSTER),
                        (int) width,
                        (int) HEIGHT,
                        0),
                Icons.of(shown.kind())));
    }
}
