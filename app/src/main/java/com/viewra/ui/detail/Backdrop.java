package com.viewra.ui.detail;

import com.viewra.library.ArtworkKind;
import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.theme.Icons;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The picture behind the top of a page, darker towards the words.
final class Backdrop {
    private static final double HEIGHT = 490;
    private static final List<ArtworkKind> KINDS = List.of(ArtworkKind.BACKDROP, ArtworkKind.THUMB, ArtworkKind.POSTER);
    /// So coarse are the widths it comes in, lest each pixel of a resize load it anew.
    private static final double STEP = 80;

    private final PictureView picture;
    private Optional<Item> item = Optional.empty();
    private double width;

    Backdrop(PictureLoader pictures) {
        picture = new PictureView(pictures);
    }

    /// `front` with this behind its top.
    StackPane behind(Region front) {
        Region shade = new Region();
        shade.getStyleClass().add("backdrop-shade");
        shade.setMaxHeight(HEIGHT);
        StackPane whole = new StackPane(picture, shade, front);
        whole.getStyleClass().add("detail");
        whole.setAlignment(Pos.TOP_LEFT);
        whole.setMinWidth(0); // the picture may be wider
        return whole;
    }

    void show(Item shown) {
        item = Optional.of(shown);
        draw();
    }

    void fit(double pageWidth) {
        width = Math.ceil(pageWidth / STEP) * STEP;
        draw();
    }

    private void draw() {
        if (width <= 0) return;
        picture.setSize(width, HEIGHT);
        item.ifPresent(one -> picture.show(Wanted.of(one, KINDS, (int) width, (int) HEIGHT, 0), Icons.of(one.kind())));
    }
}
