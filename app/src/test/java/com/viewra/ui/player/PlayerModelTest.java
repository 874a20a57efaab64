package com.viewra.ui.player;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.media.Chapter;
import com.viewra.playback.Playback.State;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakePlayback;
import com.viewra.ui.FakePlayback.Report;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.player.Engine.Choice;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlayerModelTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FakePlayback playback = new FakePlayback(library);
    private final FxThread fx = new FxThread(Runnable::run, Runnable::run);
    private final Engines engines = new Engines(playback, fx, new PlayerOptions(true, List.of()));
    private final List<FakeEngine> made = new ArrayList<>();
    private final PlayerModel model = new PlayerModel(library, playback, engines, fx, this::newEngine);

    private Engine newEngine(Engine.Listener listener) {
        made.add(new FakeEngine(listener));
        return made.getLast();
    }

    @AfterEach
    void closeBus() {
        events.close();
    }

    private FakeItem film(ItemKind kind, String title) {
        return new FakeItem(library.newId(), kind, title)
                .at(Path.of("/films/" + title + ".mkv"))
                .lasting(Duration.ofMinutes(100));
    }

    private Item put(FakeItem item) {
        library.put(item.item());
        return item.item();
    }

    private FakeEngine open(Item item, Duration from) {
        model.open(item.id(), from);
        return made.getLast();
    }

    private FakeEngine openFilm() {
        return open(put(film(ItemKind.MOVIE, "Tide")), Duration.ZERO);
    }

    @Test
    void count_engineAnswers_isShown() {
        openFilm();
        model.count();
        assertEquals(Optional.of(new Engine.Figures(100, 98, 2)), model.figures.get());
    }

    @Test
    void open_resuming_startsTheEngineThere() {
        FakeEngine engine = open(put(film(ItemKind.MOVIE, "Tide")), Duration.ofMinutes(12));
        assertEquals(Duration.ofMinutes(12), engine.opened.getFirst().from());
        assertTrue(model.playing.get());
        assertEquals(Duration.ofMinutes(100), model.place.duration.get());
    }

    @Test
    void open_fileGone_saysWhy() {
        Item gone = put(new FakeItem(library.newId(), ItemKind.MOVIE, "Gone"));
        model.open(gone.id(), Duration.ZERO);
        PlayerModel.Stage.Failed failed = assertInstanceOf(PlayerModel.Stage.Failed.class, model.stage.get());
        assertEquals("The file of this film is not there any more.", failed.sentence());
    }

    @Test
    void at_everyTenSeconds_reportsProgress() {
        FakeEngine engine = openFilm();
        for (int second = 1; second <= 25; second++) engine.listener.at(Duration.ofSeconds(second));
        assertEquals(
                List.of(Duration.ofSeconds(10), Duration.ofSeconds(20)),
                playback.reports().stream().map(Report::position).toList());
    }

    @Test
    void pause_betweenReports_reportsAtOnce() {
        FakeEngine engine = openFilm();
        engine.listener.at(Duration.ofSeconds(4));
        model.togglePlay();
        Report last = playback.reports().getLast();
        assertEquals(Duration.ofSeconds(4), last.position());
        assertEquals(State.PAUSED, last.state());
    }

    @Test
    void close_whilePlaying_keepsThePlaceAndEndsTheSession() {
        FakeEngine engine = openFilm();
        engine.listener.at(Duration.ofSeconds(7));
        model.close();
        Report last = playback.reports().getLast();
        assertEquals(Duration.ofSeconds(7), last.position());
        assertEquals(State.STOPPED, last.state());
        assertEquals(List.of(), playback.open());
        assertTrue(engine.told.contains("close"));
    }

    @Test
    void seekBy_beforeTheStart_stopsAtZero() {
        FakeEngine engine = openFilm();
        model.place.seekBy(Duration.ofSeconds(-10));
        assertTrue(engine.told.contains("seek 0"));
    }

    @Test
    void skipChapter_forwardAndBack_goesToTheStartsOfChapters() {
        Item item = put(film(ItemKind.MOVIE, "Chapters"));
        library.putChapters(
                item.id(),
                List.of(
                        new Chapter(Duration.ZERO, "One"),
                        new Chapter(Duration.ofMinutes(1), "Two"),
                        new Chapter(Duration.ofMinutes(2), "Three")));
        FakeEngine engine = open(item, Duration.ZERO);
        engine.listener.at(Duration.ofSeconds(70));
        model.place.skipChapter(1);
        assertEquals(Duration.ofMinutes(2), model.place.position.get());
        model.place.skipChapter(-1);
        assertEquals(Duration.ofMinutes(1), model.place.position.get());
    }

    @Test
    void nextSubtitle_afterTheLast_turnsThemOff() {
        FakeEngine engine = openFilm();
        List<Choice> subtitles = List.of(new Choice(Choice.OFF, "Off"), new Choice(4, "English"));
        engine.listener.tracks(List.of(), Choice.OFF, subtitles, 4);
        model.tuning.nextSubtitle();
        assertTrue(engine.told.contains("subtitle " + Choice.OFF));
    }

    @Test
    void nextAudio_twoLanguages_neverTurnsTheSoundOff() {
        FakeEngine engine = openFilm();
        List<Choice> audio = List.of(new Choice(Choice.OFF, "Off"), new Choice(1, "English"), new Choice(2, "German"));
        engine.listener.tracks(audio, 2, List.of(), Choice.OFF);
        model.tuning.nextAudio();
        assertTrue(engine.told.contains("audio 1"));
    }

    @Test
    void ended_lastEpisodeOfASeason_offersTheFirstOfTheNext() {
        Item show = put(new FakeItem(library.newId(), ItemKind.SHOW, "Orbit"));
        Item first = put(new FakeItem(library.newId(), ItemKind.SEASON, "Season 1").in(show.id()));
        Item last = put(film(ItemKind.EPISODE, "Finale").in(first.id()));
        Item second = put(new FakeItem(library.newId(), ItemKind.SEASON, "Season 2").in(show.id()));
        Item next = put(film(ItemKind.EPISODE, "Return").in(second.id()));
        open(last, Duration.ZERO).listener.ended();
        assertEquals(new PlayerModel.Stage.Over(Optional.of(next)), model.stage.get());
        model.playNext();
        assertEquals(Optional.of(next), model.item.get());
        assertEquals(2, made.getLast().opened.size());
    }

    @Test
    void ended_film_countsAsWatched() {
        Item item = put(film(ItemKind.MOVIE, "Tide"));
        open(item, Duration.ZERO).listener.ended();
        assertTrue(
                library.item(item.id()).orElseThrow().progress().orElseThrow().watched());
    }

    @Test
    void open_filmThatIsOver_endsTheSessionBefore() {
        Item item = put(film(ItemKind.MOVIE, "Tide"));
        open(item, Duration.ZERO).listener.ended();
        model.open(item.id(), Duration.ZERO);
        assertEquals(1, playback.open().size());
    }

    @Test
    void tracks_nextEpisode_goesOnInTheLanguagesChosen() {
        Item first = put(film(ItemKind.EPISODE, "One"));
        Item second = put(film(ItemKind.EPISODE, "Two"));
        List<Choice> audio = List.of(new Choice(1, "English"), new Choice(2, "German"));
        FakeEngine engine = open(first, Duration.ZERO);
        engine.listener.tracks(audio, 1, List.of(), Choice.OFF);
        model.tuning.chooseAudio(2);
        assertEquals("Audio: German", model.tuning.note.get().text());
        engine.told.clear();
        open(second, Duration.ZERO);
        engine.listener.tracks(List.of(new Choice(1, "English")), 1, List.of(), Choice.OFF);
        assertFalse(engine.told.contains("audio 4"), "it is not there yet");
        engine.listener.tracks(List.of(new Choice(1, "English"), new Choice(4, "German")), 1, List.of(), Choice.OFF);
        engine.listener.tracks(List.of(new Choice(1, "English"), new Choice(4, "German")), 1, List.of(), Choice.OFF);
        assertEquals(1, engine.told.stream().filter("audio 4"::equals).count(), "once");
    }
}
