package com.viewra.ui.theme;

import atlantafx.base.theme.PrimerDark;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.text.Font;

/// The look of the window: AtlantaFX underneath, Viewra's own style sheet and typeface above it.
public final class Theme {
    private static final List<String> FONTS = List.of("Inter-Regular.otf", "Inter-SemiBold.otf", "Inter-Bold.otf");

    private Theme() {}

    /// Must be called on the JavaFX thread before the first scene is made.
    public static void load() {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        FONTS.forEach(Theme::loadFont);
    }

    public static void dress(Scene scene) {
        scene.setFill(javafx.scene.paint.Color.web("#0b0b12"));
        var sheet = Objects.requireNonNull(Theme.class.getResource("/com/viewra/ui/viewra.css"));
        scene.getStylesheets().add(sheet.toExternalForm());
    }

    private static void loadFont(String name) {
        try (InputStream file = Theme.class.getResourceAsStream("fonts/" + name)) {
            Font.loadFont(Objects.requireNonNull(file, name), 14);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot load font " + name, e);
        }
    }
}
