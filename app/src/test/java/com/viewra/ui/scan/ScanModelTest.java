package com.viewra.ui.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.LibraryId;
import com.viewra.scan.ScanStatus;
import com.viewra.scan.ScanStatus.State;
import com.viewra.ui.FakeNavigator;
import com.viewra.ui.FakeScans;
import com.viewra.ui.fx.FxThread;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScanModelTest {
    private static final LibraryId FILMS = new LibraryId(1);
    private static final LibraryId SONGS = new LibraryId(2);
    private final FakeScans scans = new FakeScans();
    private final FakeNavigator navigator = new FakeNavigator();
    private final List<String> said = navigator.said();
    private final ScanModel model = new ScanModel(scans, new FxThread(Runnable::run, Runnable::run), navigator);

    private static ScanStatus status(State state, int found, int done, int unchanged, int failed) {
        return new ScanStatus(state, found, done, unchanged, failed, Duration.ofSeconds(3));
    }

    @Test
    void show_twoScans_addsThemUp() {
        model.show(FILMS, status(State.RUNNING, 100, 40, 10, 2));
        model.show(SONGS, status(State.RUNNING, 300, 60, 0, 1));

        assertEquals(
                Optional.of(
                        new ScanModel.Progress("Reading 100 of 400", "3 can't be played", Optional.of(0.25), false)),
                model.progress.get());
    }

    @Test
    void show_nothingFoundYet_makesUpNoShare() {
        model.show(FILMS, status(State.RUNNING, 0, 0, 0, 0));

        assertEquals(
                Optional.of(new ScanModel.Progress("Looking for files", "", Optional.empty(), false)),
                model.progress.get());
    }

    @Test
    void show_oneOfTwoPaused_isNotPaused() {
        model.show(FILMS, status(State.PAUSED, 10, 5, 0, 0));
        model.show(SONGS, status(State.RUNNING, 10, 4, 0, 0));
        assertTrue(model.progress.get().filter(ScanModel.Progress::isPaused).isEmpty(), "one still reads");
        model.show(SONGS, status(State.PAUSED, 10, 5, 0, 0));
        assertEquals("Paused at 10 of 20", model.progress.get().orElseThrow().text());
    }

    @Test
    void pauseAndResume_noEventTellsOfIt_concernAllAndAreShown() {
        model.show(FILMS, status(State.RUNNING, 10, 2, 0, 0));
        model.show(SONGS, status(State.RUNNING, 10, 2, 0, 0));
        model.pause();
        assertEquals(List.of("pause 1", "pause 2"), scans.told());
        assertEquals("Paused at 8 of 20", model.progress.get().orElseThrow().text());
        model.resume();
        assertEquals(List.of("pause 1", "pause 2", "resume 1", "resume 2"), scans.told());
        assertEquals("Reading 8 of 20", model.progress.get().orElseThrow().text());
    }

    @Test
    void show_endWithNewFiles_tellsHowManyAndVanishes() {
        model.show(FILMS, status(State.RUNNING, 10, 4, 0, 0));
        model.show(FILMS, status(State.IDLE, 10, 10, 3, 2));

        assertEquals(Optional.empty(), model.progress.get());
        assertEquals(List.of("7 files are read; 2 cannot be played and say why."), said);
    }

    @Test
    void show_endWithNothingNew_isSilent() {
        model.show(FILMS, status(State.RUNNING, 10, 4, 4, 0));
        model.show(FILMS, status(State.IDLE, 10, 10, 10, 1));

        assertTrue(said.isEmpty());
    }

    @Test
    void show_folderAway_tellsThatNothingIsLost() {
        model.show(FILMS, status(State.RUNNING, 0, 0, 0, 0));
        model.show(FILMS, new ScanStatus(State.IDLE, 0, 0, 0, 0, Duration.ZERO, List.of(Path.of("/mnt/films"))));

        assertEquals(List.of("Out of reach: /mnt/films. What was known of it is kept."), said);
    }

    @Test
    void show_folderAway_canBeLookedForAgain() {
        model.show(FILMS, status(State.RUNNING, 0, 0, 0, 0));
        model.show(FILMS, new ScanStatus(State.IDLE, 0, 0, 0, 0, Duration.ZERO, List.of(Path.of("/mnt/films"))));
        navigator.accept();

        assertEquals(List.of("start 1"), scans.told());
    }

    @Test
    void cancel_twoRunning_saysOnceThatFindsStayAndReadsTheRestIfWanted() {
        model.show(FILMS, status(State.RUNNING, 10, 4, 0, 0));
        model.show(SONGS, status(State.RUNNING, 10, 4, 0, 0));
        model.cancel();

        assertEquals(List.of("cancel 1", "cancel 2"), scans.told());
        assertEquals(List.of("Reading is stopped. What was found stays."), said);
        navigator.accept();
        assertEquals(
                List.of("start 1", "start 2"),
                scans.told().stream().skip(2).sorted().toList());
    }

    @Test
    void pause_scanThatHasTakenItsEnd_isNotShownAgain() {
        List<Runnable> later = new ArrayList<>();
        ScanModel slow = new ScanModel(scans, new FxThread(Runnable::run, later::add), navigator);
        slow.show(FILMS, status(State.RUNNING, 10, 4, 0, 0));
        slow.pause();
        slow.show(FILMS, status(State.IDLE, 10, 10, 10, 0));
        later.forEach(Runnable::run);

        assertEquals(Optional.empty(), slow.progress.get());
    }
}
