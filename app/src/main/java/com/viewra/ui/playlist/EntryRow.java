package com.viewra.ui.playlist;

import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.player.Clock;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One entry of a list. Enter plays from it on, Alt with the arrows moves it, Delete takes it out.
final class EntryRow extends HBox {
    private static final int PICTURE_HEIGHT = 46;
    private final int index;
    private final Actions actions;

    /// What can be done with entries, by their index.
    interface Actions {
        void play(int index);

        void move(int index, int by);

        void remove(int index);

        /// Whether the order and the content are the user's.
        boolean isByHand();
    }

    EntryRow(int index, Item item, TileKit kit, Actions actions) {
        super(16);
        this.index = index;
        this.actions = actions;
        getStyleClass().add("entry-row");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleText(item.title());
        getChildren().addAll(picture(item, kit), names(item), length(item));
        if (actions.isByHand()) addButtons();
        addEventHandler(KeyEvent.KEY_PRESSED, key -> pressed(key, kit, item));
        setOnMouseClicked(click -> {
            requestFocus();
            if (click.getButton() == MouseButton.PRIMARY && click.getClickCount() == 2) actions.play(index);
        });
        setOnContextMenuRequested(asked -> {
            kit.menu().show(item, this, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
    }

    private static PictureView picture(Item item, TileKit kit) {
        TileShape shape = TileShape.of(item.kind()) == TileShape.SQUARE ? TileShape.SQUARE : TileShape.WIDE;
        int width = (int) (PICTURE_HEIGHT * shape.aspect());
        PictureView picture = new PictureView(kit.pictures());
        picture.setSize(width, PICTURE_HEIGHT);
        picture.show(Wanted.of(item, shape.artwork(), width, PICTURE_HEIGHT, 6), Icons.of(item.kind()));
        return picture;
    }

    private static VBox names(Item item) {
        Caption caption = Caption.of(item);
        Label title = new Label(caption.title());
        title.getStyleClass().add("track-title");
        Label second = new Label(caption.second());
        second.getStyleClass().add("tile-second");
        VBox names = new VBox(title, second);
        names.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(names, Priority.ALWAYS);
        return names;
    }

    private static Label length(Item item) {
        Label length =
                new Label(item.isPlayable() ? item.duration().map(Clock::of).orElse("") : "can't be played");
        length.getStyleClass().add("track-length");
        return length;
    }

    private void addButtons() {
        getChildren()
                .addAll(
                        button(Icons.button(
                                MaterialDesignC.CHEVRON_UP, "Move up (Alt+↑)", () -> actions.move(index, -1))),
                        button(Icons.button(
                                MaterialDesignC.CHEVRON_DOWN, "Move down (Alt+↓)", () -> actions.move(index, 1))),
                        button(Icons.button(MaterialDesignC.CLOSE, "Take out (Del)", () -> actions.remove(index))));
    }

    private static Button button(Button button) {
        button.setFocusTraversable(false);
        return button;
    }

    private void pressed(KeyEvent key, TileKit kit, Item item) {
        KeyCode code = key.getCode();
        if (key.isAltDown() && code == KeyCode.UP) actions.move(index, -1);
        else if (key.isAltDown() && code == KeyCode.DOWN) actions.move(index, 1);
        else if (code == KeyCode.DELETE) actions.remove(index);
        else if (code == KeyCode.ENTER) actions.play(index);
        else if (code == KeyCode.UP || code == KeyCode.DOWN) step(code == KeyCode.UP ? -1 : 1);
        else if (!kit.menu().pressed(key, item)) return;
        key.consume();
    }

    private void step(int by) {
        int to = index + by;
        if (getParent() != null
                && to >= 0
                && to < getParent().getChildrenUnmodifiable().size())
            getParent().getChildrenUnmodifiable().get(to).requestFocus();
    }
}
