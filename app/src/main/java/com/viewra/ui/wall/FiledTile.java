package com.viewra.ui.wall;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Filed;
import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileShape;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A name with some of what is filed under it, as pictures side by side.
final class FiledTile extends Button {
    private static final int WIDTH = 264;
    private static final int HEIGHT = 132;
    private static final int GAP = 3;
    private static final int UPRIGHT = 3;

    FiledTile(Filed filed, PictureLoader pictures, Runnable open) {
        Label name = new Label(filed.name().name());
        name.getStyleClass().add("tile-title");
        Label count = new Label("%,d".formatted(filed.name().count()));
        count.getStyleClass().add("tile-second");
        VBox tile = new VBox(4, row(filed.first(), pictures), name, count);
        tile.setAlignment(Pos.TOP_LEFT);
        tile.setMaxWidth(WIDTH);
        setGraphic(tile);
        setMnemonicParsing(false);
        getStyleClass().setAll("filed-tile");
        setAccessibleText(filed.name().name());
        setOnAction(_ -> open.run());
    }

    /// Three posters or two wide pictures fill the width, and fewer do so too.
    private static HBox row(List<Item> items, PictureLoader pictures) {
        TileShape shape = items.isEmpty()
                ? TileShape.POSTER
                : TileShape.of(items.getFirst().kind());
        int most = shape == TileShape.POSTER ? UPRIGHT : 2;
        List<Item> shown = items.stream().limit(most).toList();
        HBox row = new HBox(GAP);
        int count = Math.max(1, shown.size());
        int width = (WIDTH - GAP * (count - 1)) / count;
        for (Item item : shown) row.getChildren().add(picture(item, shape, width, pictures));
        if (shown.isEmpty()) row.getChildren().add(picture(Optional.empty(), ItemKind.MOVIE, WIDTH, pictures));
        row.setMinSize(WIDTH, HEIGHT);
        return row;
    }

    private static PictureView picture(Item item, TileShape shape, int width, PictureLoader pictures) {
        return picture(Wanted.of(item, shape.artwork(), width, HEIGHT, 6), item.kind(), width, pictures);
    }

    private static PictureView picture(Optional<Wanted> wanted, ItemKind kind, int width, PictureLoader pictures) {
        PictureView view = new PictureView(pictures);
        view.setSize(width, HEIGHT);
        view.show(wanted, Icons.of(kind));
        return view;
    }
}
