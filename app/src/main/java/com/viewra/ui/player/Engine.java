package com.viewra.ui.player;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javafx.scene.layout.Region;

/// Plays one thing at a time with picture and sound. Called on the JavaFX thread; no call blocks.
public interface Engine extends AutoCloseable {
    /// Where the picture appears; scales with its size and keeps the picture's proportions.
    Region picture();

    /// Starts playing, and ends what played before.
    void open(Source source);

    void play();

    void pause();

    void seek(Duration to);

    /// @param percent 0 to 100
    void setVolume(int percent);

    void setMuted(boolean muted);

    void setSpeed(double times);

    void chooseAudio(int id);

    void chooseSubtitle(int id);

    /// Shows subtitles later than written, or earlier if negative.
    void setSubtitleDelay(Duration delay);

    /// Shows the next picture of a paused film.
    void stepFrame();

    /// Asks for [Listener#counted]; a player that counts nothing does not answer.
    void count();

    @Override
    void close();

    /// @param from where to begin
    /// @param subtitles files beside the film
    record Source(URI media, Duration from, List<Path> subtitles) {
        public Source {
            subtitles = List.copyOf(subtitles);
        }
    }

    /// What a player has counted since it opened the film.
    /// @param lost pictures decoded but too late to be shown
    record Figures(int decoded, int shown, int lost) {}

    /// A track one can choose. @param id of the engine; [#OFF] for none
    record Choice(int id, String name) {
        public static final int OFF = -1;
    }

    /// Told what happens, on any thread.
    interface Listener {
        void playing();

        void paused();

        void at(Duration position);

        void lasts(Duration whole);

        /// Tells what can be chosen, and the ids of what is.
        void tracks(List<Choice> audio, int chosenAudio, List<Choice> subtitles, int chosenSubtitle);

        /// Answers [Engine#count].
        void counted(Figures figures);

        void ended();

        /// @param sentence for the user
        void failed(String sentence);
    }
}
