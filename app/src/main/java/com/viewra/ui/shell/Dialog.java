package com.viewra.ui.shell;

import com.viewra.ui.page.PageScroller;
import com.viewra.ui.theme.Icons;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Something in front of the window until it is closed by Esc, the cross, or a click beside it.
final class Dialog extends StackPane {
    private static final double MARGIN = 16;
    private final StackPane card = new StackPane();
    private Optional<Region> content = Optional.empty();
    private Runnable whenClosed = () -> {};

    Dialog() {
        getStyleClass().add("dialog-shade");
        card.getStyleClass().add("dialog-card");
        getChildren().add(card);
        setVisible(false);
        setOnMouseClicked(click -> {
            if (click.getTarget() == this) close();
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            boolean writing = key.getTarget() instanceof TextInputControl;
            boolean isBack = key.getCode() == KeyCode.BACK_SPACE && !writing;
            if (key.getCode() != KeyCode.ESCAPE && !isBack) return;
            key.consume();
            close();
        });
    }

    /// @param shown scrolls if it is higher than the window
    /// @param afterwards called once it is closed
    void show(Region shown, Runnable afterwards) {
        Button cross = Icons.button(MaterialDesignC.CLOSE, "Close", this::close);
        StackPane.setAlignment(cross, Pos.TOP_RIGHT);
        StackPane.setMargin(cross, new Insets(10));
        card.getChildren().setAll(new PageScroller(shown), cross);
        content = Optional.of(shown);
        whenClosed = afterwards;
        setVisible(true);
        cross.requestFocus();
    }

    void close() {
        if (!isVisible()) return;
        setVisible(false);
        card.getChildren().clear();
        content = Optional.empty();
        whenClosed.run();
    }

    /// As large as what it shows, in the middle. A scroller alone would not know how high words are that it breaks.
    @Override
    protected void layoutChildren() {
        content.ifPresent(shown -> {
            Insets frame = card.getInsets();
            double room = getWidth() - 2 * MARGIN - frame.getLeft() - frame.getRight();
            double inner = Math.min(room, Math.min(shown.prefWidth(-1), shown.maxWidth(-1)));
            double width = snapSizeX(inner + frame.getLeft() + frame.getRight());
            double height = snapSizeY(
                    Math.min(getHeight() - 2 * MARGIN, shown.prefHeight(inner) + frame.getTop() + frame.getBottom()));
            card.resizeRelocate(
                    snapPositionX((getWidth() - width) / 2), snapPositionY((getHeight() - height) / 2), width, height);
        });
    }
}
