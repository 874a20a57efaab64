package com.viewra.ui.page;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// The full screen as one page uses it: what the page took it gives back, and a window that was in full screen before
/// stays so. On the JavaFX thread.
public final class FullScreen {
    private final Node page;
    private boolean isTaken;

    public FullScreen(Node page) {
        this.page = page;
    }

    public void toggle() {
        stage().ifPresent(stage -> {
            isTaken = !stage.isFullScreen();
            stage.setFullScreen(isTaken);
        });
    }

    /// Leaves the full screen that this page took. @return whether it had
    public boolean leave() {
        if (!isTaken || stage().filter(Stage::isFullScreen).isEmpty()) return false;
        toggle();
        return true;
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(page.getScene())
                .map(Scene::getWindow)
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast);
    }
}
