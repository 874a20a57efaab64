package com.viewra.ui.music;

import com.viewra.enrichment.sidecar.Lyrics;
import com.viewra.library.Item;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.fx.FxThread;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import javafx.scene.layout.VBox;

/// What is at the bottom of every screen of the library: the song that plays, and above it its words when wanted.
public final class MusicDock extends VBox {
    /// @param words reads the words of a song; may block
    public MusicDock(
            MusicModel model, PictureLoader pictures, FxThread fx, Function<Item, Callable<Optional<Lyrics>>> words) {
        LyricsPanel lyrics = new LyricsPanel(model, fx, words);
        getChildren().addAll(lyrics, new MusicBar(model, pictures, lyrics::toggle));
    }
}
