package com.viewra.ui.music;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.ui.FakeLibrary;
import com.viewra.ui.FakePlayback;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.player.Engine;
import com.viewra.ui.player.Engines;
import com.viewra.ui.player.FakeEngine;
import com.viewra.ui.player.PlayerOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MusicModelTest {
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FakePlayback playback = new FakePlayback(library);
    /// What the background is yet to do; done at once unless a test holds it.
    private final List<Runnable> waiting = new ArrayList<>();

    private boolean isSlow;
    private final FxThread fx = new FxThread(Runnable::run, this::inBackground);
    private final List<FakeEngine> engines = new ArrayList<>();
    private final List<String> said = new ArrayList<>();
    private final MusicModel model = new MusicModel(
            playback, new Engines(playback, fx, new PlayerOptions(true, List.of())), fx, said::add, this::newEngine);

    private void inBackground(Runnable work) {
        if (isSlow) waiting.add(work);
        else work.run();
    }

    private Engine newEngine(Engine.Listener listener) {
        engines.add(new FakeEngine(listener));
        return engines.getLast();
    }

    @AfterEach
    void closeBus() {
        events.close();
    }

    private Item song(String title) {
        Item song = new FakeItem(library.newId(), ItemKind.TRACK, title)
                .at(Path.of("/songs/" + title + ".mp3"))
                .lasting(Duration.ofMinutes(3))
                .item();
        library.put(song);
        return song;
    }

    private Item lost(String title) {
        Item song = new FakeItem(library.newId(), ItemKind.TRACK, title).item();
        library.put(song);
        return song;
    }

    @Test
    void ended_lastSong_canBePlayedAgain() {
        model.play(List.of(song("Only")), 0);
        engines.getFirst().listener.ended();
        assertFalse(model.playing.get());
        model.togglePlay();
        assertTrue(model.playing.get());
        assertEquals(2, engines.getFirst().opened.size());
        assertEquals(1, playback.open().size(), "the session before is closed");
    }

    @Test
    void failed_songThatWasLeft_doesNotSkipTheOneAfter() {
        Item lost = lost("Lost");
        Item first = song("First");
        isSlow = true;
        model.play(List.of(lost), 0);
        model.play(List.of(first, song("Second")), 0);
        waiting.removeFirst().run();
        assertEquals(Optional.of(first), model.current.get());
        assertEquals(List.of(), said);
    }

    @Test
    void pause_whileTheSongIsOpened_keepsItSilent() {
        isSlow = true;
        model.play(List.of(song("Late")), 0);
        model.pause();
        while (!waiting.isEmpty()) waiting.removeFirst().run();
        assertFalse(model.playing.get());
        model.togglePlay();
        assertTrue(model.playing.get());
    }

    @Test
    void play_sameSongTwice_leavesOneSession() {
        Item song = song("Twice");
        isSlow = true;
        model.play(List.of(song), 0);
        model.play(List.of(song), 0);
        while (!waiting.isEmpty()) waiting.removeFirst().run();
        assertEquals(1, playback.open().size());
    }
}
