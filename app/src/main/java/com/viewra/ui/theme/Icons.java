package com.viewra.ui.theme;

import com.viewra.api.scan.ItemKind;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignT;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// Icons, and buttons made of one.
public final class Icons {
    private Icons() {}

    public static FontIcon of(Ikon glyph, String... styleClasses) {
        FontIcon icon = new FontIcon(glyph);
        icon.getStyleClass().addAll(styleClasses);
        return icon;
    }

    /// A round button that shows `name` when pointed at, and to screen readers.
    public static Button button(Ikon glyph, String name, Runnable action) {
        Button button = new Button(null, of(glyph));
        button.getStyleClass().setAll("icon-button");
        button.setAccessibleText(name);
        Tooltip tooltip = new Tooltip(name);
        tooltip.setShowDelay(Duration.millis(400));
        button.setTooltip(tooltip);
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// What stands for an item that has no picture.
    public static Ikon of(ItemKind kind) {
        return switch (kind) {
            case MOVIE -> MaterialDesignM.MOVIE_OPEN_OUTLINE;
            case SHOW, SEASON, EPISODE -> MaterialDesignT.TELEVISION_CLASSIC;
            case ARTIST -> MaterialDesignA.ACCOUNT_MUSIC_OUTLINE;
            case ALBUM -> MaterialDesignA.ALBUM;
            case TRACK -> MaterialDesignM.MUSIC_NOTE;
            case PHOTO -> MaterialDesignI.IMAGE_OUTLINE;
            case VIDEO -> MaterialDesignV.VIDEO_OUTLINE;
        };
    }

    public static Ikon folder() {
        return MaterialDesignF.FOLDER_PLUS_OUTLINE;
    }
}
