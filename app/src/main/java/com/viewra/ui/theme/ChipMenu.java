package com.viewra.ui.theme;

import javafx.scene.TraversalDirection;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyEvent;

/// A button with a menu. Enter and Space open it; arrow keys go on to its neighbours, as they do from every other
/// button, for a MenuButton keeps them to itself and whoever has no mouse would not get away.
public final class ChipMenu extends MenuButton {
    public ChipMenu(String text) {
        super(text);
        getStyleClass().add("chip-menu");
        setMnemonicParsing(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private void pressed(KeyEvent key) {
        if (isShowing()) return;
        switch (key.getCode()) {
            case LEFT -> requestFocusTraversal(TraversalDirection.LEFT);
            case RIGHT -> requestFocusTraversal(TraversalDirection.RIGHT);
            case UP -> requestFocusTraversal(TraversalDirection.UP);
            case DOWN -> requestFocusTraversal(TraversalDirection.DOWN);
            default -> {
                return;
            }
        }
        key.consume();
    }
}
