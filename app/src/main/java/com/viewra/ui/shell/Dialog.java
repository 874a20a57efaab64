package com.viewra.ui.shell;

import com.viewra.ui.theme.Icons;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Something in front of the window until it is closed by Esc, the cross, or a click beside it.
final class Dialog extends StackPane {
    private final StackPane card = new StackPane();
    private Runnable whenClosed = () -> {};

    Dialog() {
        getStyleClass().add("dialog-shade");
        card.getStyleClass().add("dialog-card");
        card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
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

    void show(Node content, Runnable afterwards) {
        Button cross = Icons.button(MaterialDesignC.CLOSE, "Close", this::close);
        StackPane.setAlignment(cross, Pos.TOP_RIGHT);
        StackPane.setMargin(cross, new Insets(10));
        card.getChildren().setAll(content, cross);
        whenClosed = afterwards;
        setVisible(true);
        cross.requestFocus();
    }

    void close() {
        if (!isVisible()) return;
        setVisible(false);
        card.getChildren().clear();
        whenClosed.run();
    }
}
