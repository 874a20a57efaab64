package com.viewra.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.FakeItem;
import com.viewra.library.Identified;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.testkit.Clips;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The window as a user meets it, on a made-up library. scripts/check gives these tests a screen of their own.
@Tag("screen")
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no screen to open it on")
class DesktopWindowTest {
    private final WindowUser user = new WindowUser();

    @AfterEach
    void closeWindow() {
        user.close();
    }

    @Test
    void shelf_manyMovies_showsTheRowsInSightWithPictures() {
        user.openSample();
        user.click("Movies");
        user.screen.until("movies by title", () -> user.tiles().contains("Broken Garden"));
        assertTrue(user.screen.ask(user::tiles).size() < 60, "only what is in sight exists");
        user.screen.until("posters are drawn", () -> user.hasPicture("picture"));
    }

    @Test
    void search_typing_leavesWhatMatches() {
        user.openSample();
        user.type("lighth");
        user.screen.until(
                "the show and its episodes",
                () -> !user.tiles().isEmpty() && user.tiles().stream().allMatch("Lighthouse Keepers"::equals));
        assertTrue(user.screen.ask(() -> user.says("Shows") && user.says("Episodes")), "kind by kind");
        user.type("xyzzy");
        user.screen.until("nothing", () -> user.says("Nothing found"));
        assertEquals(List.of(), user.screen.ask(user::tiles));
    }

    @Test
    void shelf_letterTyped_jumpsToTheTitlesThatBeginWithIt() {
        user.openSample();
        user.click("Movies");
        user.screen.until("the letters are known", () -> user.hasButton("W"));
        user.press(KeyCode.W);
        user.screen.until("films with W", () -> user.tiles().contains("Winter Tide"));
    }

    @Test
    void detail_favouriteAndUndo_showsAndTakesBack() {
        user.openSample();
        user.click("Details");
        user.screen.until("the page", () -> user.hasButton("Add to favourites (F)"));
        user.click("Add to favourites (F)");
        user.screen.until(
                "it is a favourite", () -> user.hasButton("Remove from favourites (F)") && user.hasButton("Undo"));
        user.click("Undo");
        user.screen.until("it is none", () -> user.hasButton("Add to favourites (F)"));
    }

    @Test
    void grid_itemAddedWhileShown_appearsByItself() {
        user.openSample();
        user.click("Videos");
        user.screen.until("the videos", () -> user.tiles().contains("Holiday clip 1"));
        user.library.put(new FakeItem(user.library.newId(), ItemKind.VIDEO, "A brand new clip").item());
        user.screen.until("the new video", () -> user.tiles().contains("A brand new clip"));
    }

    @Test
    void start_emptyLibrary_asksForAFolderAndNothingElse() {
        user.openWindow();
        user.screen.until("the question", () -> user.hasButton("Add a folder"));
        assertFalse(user.screen.ask(() -> user.says("Recently added movies")));
    }

    @Test
    void devices_button_showsAddressAndCode() {
        user.openSample();
        user.click("Devices");
        user.screen.until("the code", () -> user.says("418 302") && user.says("http://192.168.1.20:8439/"));
        user.press(KeyCode.ESCAPE);
        user.screen.until("it is closed", () -> !user.says("418 302"));
    }

    @Test
    void devices_ownerAndDisconnect_doSo() {
        user.openSample();
        user.click("Devices");
        user.screen.until("the devices", () -> user.says("Television"));
        user.click("Disconnect Television");
        user.screen.until("it is gone", () -> !user.says("Television") && user.says("Chrome on Android"));
    }

    @Test
    void settings_keyTyped_isSavedAndNeverShown() {
        user.openSample();
        user.click("Settings");
        user.screen.until("the plugin", () -> user.says("Movies and shows from The Movie Database"));
        user.screen.run(() -> user.all(TextField.class).stream()
                .filter(field -> "Key".equals(field.getAccessibleText()))
                .forEach(field -> field.setText("s3cret")));
        user.click("Save the settings of viewra-metadata-tmdb");
        user.screen.until(
                "it is saved",
                () -> user.plugins.values().equals(Map.of("key", "s3cret")) && user.hasButton("Forget it"));
        assertTrue(user.screen.ask(
                () -> user.all(TextField.class).stream().noneMatch(field -> "s3cret".equals(field.getText()))));
        user.click("Forget it");
        user.click("Save the settings of viewra-metadata-tmdb");
        user.screen.until("it is forgotten", () -> user.plugins.values().isEmpty() && !user.hasButton("Forget it"));
    }

    @Test
    void settings_backUp_namesIt() {
        user.openSample();
        user.click("Settings");
        user.click("Back up now");
        user.screen.until("its name", () -> user.says("The library is backed up: viewra-asked.zip."));
    }

    @Test
    void needsLook_suggestionTaken_leavesTheListAndCanBeUndone() {
        user.library.add("Sample", LibraryKind.MIXED, List.of(user.pictures));
        SampleLibrary.fill(user.library);
        Item film = user.library
                .find(ItemQuery.all().of(ItemKind.MOVIE).page(0, 1))
                .items()
                .getFirst();
        user.identification.needsLook(film.id(), "Two films are called so.");
        user.openWindow();
        user.screen.until("it is told", () -> user.hasButton("Needs a look  1"));
        user.click("Needs a look  1");
        user.screen.until("whom it may be", () -> user.hasButton("This is The Matrix (1999)"));
        assertTrue(user.screen.ask(() -> user.says("Another could not be asked.")), "who could not be asked is told");
        user.click("This is The Matrix (1999)");
        user.screen.until("nothing is left", () -> user.says("Nothing to decide") && user.hasButton("Undo"));
        assertEquals(
                Identified.State.IDENTIFIED,
                user.identification.of(film.id()).orElseThrow().state());
        user.click("Undo");
        user.screen.until(
                "it waits again",
                () -> user.identification.of(film.id()).orElseThrow().state() == Identified.State.NEEDS_LOOK);
    }

    @Test
    void play_realClip_advancesPausesAndResumesWhereItWasLeft() {
        user.library.add("Sample", LibraryKind.MOVIES, List.of(user.pictures));
        Item film = SampleLibrary.add(user.library, Clips.mkv(640, 360, "25", 20, 25));
        user.openWindow();
        user.screen.until("the first screen", () -> !user.tiles().isEmpty());
        user.click("Play");
        user.screen.until("the film goes on", () -> seconds().compareTo(Duration.ofSeconds(2)) >= 0);
        assertTrue(user.screen.ask(() -> user.hasPicture("picture-frame")), "there is a picture");
        user.press(KeyCode.SPACE);
        user.screen.until("it is paused", () -> !user.playback.reports().isEmpty());
        user.press(KeyCode.ESCAPE);
        user.screen.until("back on the first screen", () -> !user.tiles().isEmpty());
        Duration left = user.library
                .item(film.id())
                .orElseThrow()
                .progress()
                .orElseThrow()
                .position();
        assertTrue(left.compareTo(Duration.ofSeconds(2)) >= 0, () -> "left at " + left);
        user.screen.until("it can be resumed", () -> user.hasButton("Resume"));
    }

    /// What the clock of the player shows.
    private Duration seconds() {
        return user.all(Label.class).stream()
                .filter(label -> label.getStyleClass().contains("player-time"))
                .map(Label::getText)
                .filter(text -> text.matches("\\d+:\\d\\d"))
                .map(text -> Duration.ofSeconds(Integer.parseInt(text.substring(text.indexOf(':') + 1))))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
