package com.viewra.ui.page;

import java.util.Optional;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;

/// One screen. It stays in memory, with its scroll position, while one can come back to it.
public interface Page {
    Parent node();

    /// Called each time the page comes to the front.
    default void shown() {}

    /// Called each time another page covers this one.
    default void hidden() {}

    /// Called once, when nothing leads back here any more.
    default void closed() {}

    /// Something in the library is different now; called while the page is in front, a few times a second at most.
    default void libraryChanged() {}

    /// Whether the page wants the whole window, without side bar.
    default boolean isImmersive() {
        return false;
    }

    /// The scroller of a page whose picture reaches up behind the top bar; empty for a page that begins below it.
    default Optional<PageScroller> behindTopBar() {
        return Optional.empty();
    }

    /// A key that no control wanted. @return whether it meant something here
    default boolean pressed(KeyEvent key) {
        return false;
    }
}
