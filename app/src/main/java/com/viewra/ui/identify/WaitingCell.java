package com.viewra.ui.identify;

import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileShape;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One item of the list of those that wait.
final class WaitingCell extends ListCell<Waiting> {
    private static final int WIDTH = 52;
    private static final int HEIGHT = 72;
    private final PictureView picture;
    private final Label title = new Label();
    private final Label reason = new Label();
    private final HBox line;

    WaitingCell(PictureLoader pictures) {
        picture = new PictureView(pictures);
        picture.setSize(WIDTH, HEIGHT);
        title.getStyleClass().add("tile-title");
        reason.getStyleClass().add("tile-second");
        reason.setWrapText(true);
        reason.setMaxHeight(HEIGHT - 22);
        VBox words = new VBox(2, title, reason);
        words.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(words, Priority.ALWAYS);
        line = new HBox(14, picture, words);
        line.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0); // as wide as the list, so that sentences wrap
    }

    @Override
    protected void updateItem(@Nullable Waiting waiting, boolean empty) {
        super.updateItem(waiting, empty);
        if (empty || waiting == null) {
            setGraphic(null);
            return;
        }
        String year =
                waiting.item().year().isPresent() ? " (" + waiting.item().year().getAsInt() + ")" : "";
        title.setText(waiting.item().title() + year);
        reason.setText(waiting.reason());
        setAccessibleText(title.getText() + ". " + waiting.reason());
        TileShape shape = TileShape.of(waiting.item().kind());
        picture.show(
                Wanted.of(waiting.item(), shape.artwork(), WIDTH, HEIGHT, 8),
                Icons.of(waiting.item().kind()));
        setGraphic(line);
    }
}
