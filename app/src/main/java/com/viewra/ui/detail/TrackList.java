package com.viewra.ui.detail;

import com.viewra.library.Item;
import com.viewra.ui.player.Clock;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileKit;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// The songs of an album, in order; a click plays from there on.
final class TrackList extends VBox {
    TrackList(List<Item> tracks, TileKit kit) {
        getStyleClass().add("track-list");
        for (int n = 0; n < tracks.size(); n++) getChildren().add(line(tracks, n, kit));
    }

    private static Button line(List<Item> tracks, int n, TileKit kit) {
        Item track = tracks.get(n);
        Label number = new Label(track.track().isPresent() ? "" + track.track().getAsInt() : "");
        number.getStyleClass().add("track-number");
        Label title = new Label(track.title());
        title.getStyleClass().add("track-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label length =
                new Label(track.isPlayable() ? track.duration().map(Clock::of).orElse("") : "can't be played");
        length.getStyleClass().add("track-length");
        Label heart = new Label(null, Icons.of(MaterialDesignH.HEART));
        heart.getStyleClass().add("track-heart");
        heart.setVisible(track.liking().favourite());
        HBox line = new HBox(16, number, title, heart, length);
        line.setAlignment(Pos.CENTER_LEFT);
        Button button = new Button(null, line);
        button.getStyleClass().setAll("track-line");
        button.setAccessibleText(track.title());
        button.setMaxWidth(Double.MAX_VALUE);
        button.setDisable(!track.isPlayable());
        line.prefWidthProperty().bind(button.widthProperty().subtract(32));
        button.setOnAction(_ -> kit.navigator().playMusic(tracks, n));
        button.setOnContextMenuRequested(asked -> {
            kit.menu().show(track, button, asked.getScreenX(), asked.getScreenY());
            asked.consume();
        });
        button.addEventHandler(KeyEvent.KEY_PRESSED, key -> {
            if (kit.menu().pressed(key, track)) key.consume();
        });
        return button;
    }
}
