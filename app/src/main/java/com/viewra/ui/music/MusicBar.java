package com.viewra.ui.music;

import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.player.Clock;
import com.viewra.ui.player.SeekBar;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.TileShape;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// The song that plays; takes no room while there is none.
final class MusicBar extends HBox {
    private static final int COVER = 52;
    private final MusicModel model;
    private final PictureView cover;
    private final Label title = new Label();
    private final Label second = new Label();
    private final Label time = new Label();
    private final SeekBar seekBar;

    /// @param toggleWords shows or hides the words of the song
    MusicBar(MusicModel model, PictureLoader pictures, Runnable toggleWords) {
        this.model = model;
        cover = new PictureView(pictures);
        cover.setSize(COVER, COVER);
        seekBar = new SeekBar(model::seek);
        getStyleClass().add("music-bar");
        title.getStyleClass().add("tile-title");
        second.getStyleClass().add("tile-second");
        time.getStyleClass().add("player-time");
        VBox names = new VBox(title, second);
        names.setAlignment(Pos.CENTER_LEFT);
        names.setPrefWidth(240);
        names.setMinWidth(120);
        setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(seekBar, Priority.ALWAYS);
        Button play = Icons.button(MaterialDesignP.PLAY, "Play or pause", model::togglePlay);
        model.playing.subscribe(on -> {
            if (play.getGraphic() instanceof FontIcon icon)
                icon.setIconCode(on ? MaterialDesignP.PAUSE : MaterialDesignP.PLAY);
        });
        getChildren()
                .addAll(
                        cover,
                        names,
                        Icons.button(MaterialDesignS.SKIP_PREVIOUS, "Previous song", model::previous),
                        play,
                        Icons.button(MaterialDesignS.SKIP_NEXT, "Next song", model::next),
                        seekBar,
                        time,
                        Icons.button(MaterialDesignM.MICROPHONE_VARIANT, "Lyrics", toggleWords),
                        Icons.button(MaterialDesignC.CLOSE, "Stop the music", model::stop));
        model.current.subscribe(song -> {
            setVisible(song.isPresent());
            setManaged(song.isPresent());
            song.ifPresent(this::show);
        });
        model.position.subscribe(this::showTime);
        model.duration.subscribe(this::showTime);
    }

    private void show(Item song) {
        Caption caption = Caption.of(song);
        title.setText(caption.title());
        second.setText(song.artist().orElse(song.album().orElse("")));
        cover.show(Wanted.of(song, TileShape.SQUARE.artwork(), COVER, COVER, 8), Icons.of(song.kind()));
    }

    private void showTime() {
        seekBar.show(model.position.get(), model.duration.get());
        time.setText(Clock.of(model.position.get()) + " / " + Clock.of(model.duration.get()));
    }
}
