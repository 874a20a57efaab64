package com.viewra.ui.player;

import com.viewra.ui.player.Engine.Choice;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/// How a film is heard and read: loudness, speed, language. It stays when the next film begins.
final class Tuning {
    private static final List<Double> SPEEDS = List.of(0.5, 0.75, 1.0, 1.25, 1.5, 2.0);
    final IntegerProperty volume = new SimpleIntegerProperty(100);
    final BooleanProperty muted = new SimpleBooleanProperty();
    final DoubleProperty speed = new SimpleDoubleProperty(1);
    final ObjectProperty<TrackChoices> tracks = new SimpleObjectProperty<>(TrackChoices.NONE);
    final ObjectProperty<Note> note = new SimpleObjectProperty<>(new Note(0, ""));
    private final ObservableValue<Optional<Engine>> engine;
    private Optional<String> audioName = Optional.empty();
    private Optional<String> subtitleName = Optional.empty();
    private boolean hasAudio;
    private boolean hasSubtitles;
    private Duration subtitleDelay = Duration.ZERO;

    /// What was changed last, in words. @param number goes up with each change, for two may read the same
    record Note(int number, String text) {}

    Tuning(ObservableValue<Optional<Engine>> engine) {
        this.engine = engine;
    }

    /// Has a player that is about to begin sound as the one before.
    void applyTo(Engine player) {
        player.setVolume(volume.get());
        player.setMuted(muted.get());
        player.setSpeed(speed.get());
        subtitleDelay = Duration.ZERO;
        hasAudio = false;
        hasSubtitles = false;
    }

    void setVolume(int percent) {
        volume.set(Math.clamp(percent, 0, 100));
        if (percent > 0) setMuted(false);
        engine.getValue().ifPresent(player -> player.setVolume(volume.get()));
        say("Volume %d %%".formatted(volume.get()));
    }

    void setMuted(boolean silent) {
        if (muted.get() != silent) say(silent ? "Muted" : "Sound on");
        muted.set(silent);
        engine.getValue().ifPresent(player -> player.setMuted(silent));
    }

    void setSpeed(double times) {
        speed.set(times);
        engine.getValue().ifPresent(player -> player.setSpeed(times));
        say("Speed " + times + "×");
    }

    static List<Double> speeds() {
        return SPEEDS;
    }

    /// The next faster or slower speed on offer.
    void changeSpeed(int steps) {
        int at = SPEEDS.indexOf(speed.get());
        setSpeed(SPEEDS.get(Math.clamp((at < 0 ? SPEEDS.indexOf(1.0) : at) + steps, 0, SPEEDS.size() - 1)));
    }

    /// Takes in what the film offers, and goes on with the tracks that were chosen in the film before, by their names.
    void offer(TrackChoices found) {
        tracks.set(found);
        if (!hasAudio) hasAudio = goOn(audioName, found.heard(), found.chosenAudio(), Engine::chooseAudio);
        if (!hasSubtitles)
            hasSubtitles = goOn(subtitleName, found.subtitles(), found.chosenSubtitle(), Engine::chooseSubtitle);
    }

    /// @return whether there is such a track; players find tracks one by one
    private boolean goOn(Optional<String> name, List<Choice> choices, int chosen, BiConsumer<Engine, Integer> choose) {
        Optional<Choice> same = name.flatMap(wanted ->
                choices.stream().filter(one -> one.name().equals(wanted)).findFirst());
        same.filter(one -> one.id() != chosen)
                .ifPresent(one -> engine.getValue().ifPresent(player -> choose.accept(player, one.id())));
        return same.isPresent();
    }

    void chooseAudio(int id) {
        audioName = nameOf(id, tracks.get().audio());
        hasAudio = true;
        engine.getValue().ifPresent(player -> player.chooseAudio(id));
        audioName.ifPresent(name -> say("Audio: " + name));
    }

    void chooseSubtitle(int id) {
        subtitleName = nameOf(id, tracks.get().subtitles());
        hasSubtitles = true;
        engine.getValue().ifPresent(player -> player.chooseSubtitle(id));
        subtitleName.ifPresent(name -> say("Subtitles: " + name));
    }

    private static Optional<String> nameOf(int id, List<Choice> choices) {
        return choices.stream().filter(one -> one.id() == id).map(Choice::name).findFirst();
    }

    void nextAudio() {
        tracks.get()
                .nextAudio()
                .ifPresentOrElse(one -> chooseAudio(one.id()), () -> say("There is no audio track to choose"));
    }

    void nextSubtitle() {
        tracks.get()
                .nextSubtitle()
                .ifPresentOrElse(one -> chooseSubtitle(one.id()), () -> say("There are no subtitles to choose"));
    }

    void shiftSubtitles(Duration by) {
        subtitleDelay = subtitleDelay.plus(by);
        engine.getValue().ifPresent(player -> player.setSubtitleDelay(subtitleDelay));
        long millis = subtitleDelay.toMillis();
        say(
                millis == 0
                        ? "Subtitles as written"
                        : "Subtitles %d ms %s".formatted(Math.abs(millis), millis > 0 ? "later" : "earlier"));
    }

    private void say(String sentence) {
        note.set(new Note(note.get().number() + 1, sentence));
    }
}
