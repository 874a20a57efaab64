package com.viewra.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.library.Progress;
import com.viewra.ui.tile.Tile;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// What a window does not do to its user: lose his place, his words, or what he was told.
@Tag("screen")
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no screen to open it on")
class WindowHabitsTest {
    private static final String TMDB = "viewra-metadata-tmdb";
    private final WindowUser user = new WindowUser();

    @AfterEach
    void closeWindow() {
        user.close();
    }

    private void focus(String name) {
        user.screen.run(() -> user.scene().getRoot().lookupAll("*").stream()
                .filter(node -> name.equals(node.getAccessibleText()) && node.isFocusTraversable())
                .findFirst()
                .orElseThrow()
                .requestFocus());
        assertEquals(name, user.screen.ask(user::focus));
    }

    private TextField field(String name) {
        return user.all(TextField.class).stream()
                .filter(field -> name.equals(field.getAccessibleText()))
                .findFirst()
                .orElseThrow();
    }

    private MenuButton menu(String text) {
        return user.all(MenuButton.class).stream()
                .filter(menu -> menu.getText().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void warning_somethingElseIsSaid_comesBackUntilItIsClosed() {
        user.library.add("Sample", LibraryKind.MIXED, List.of(user.pictures));
        SampleLibrary.fill(user.library);
        user.openWindow(Optional.of("The library was damaged and is the one of Monday."));
        user.screen.until("the first screen", () -> !user.tiles().isEmpty());
        user.click("Details");
        user.screen.until("the page", () -> user.hasButton("Add to favourites (F)"));
        user.press(KeyCode.F);
        user.screen.until("what was done", () -> user.hasButton("Undo"));
        user.press(KeyCode.Z, true);
        user.screen.until("the warning", () -> user.says("The library was damaged and is the one of Monday."));
        user.click("Close");
        user.screen.until("it is closed", () -> !user.hasButton("Close"));
    }

    @Test
    void detail_markedByKey_keepsTheFocusWhereItWas() {
        user.openSample();
        user.click("Details");
        user.screen.until("the page", () -> user.hasButton("Add to favourites (F)"));
        focus("Add to favourites (F)");
        user.press(KeyCode.F);
        user.screen.until("it is one", () -> user.hasButton("Remove from favourites (F)"));
        assertEquals("Remove from favourites (F)", user.screen.ask(user::focus));
    }

    @Test
    void back_fromAPage_putsTheFocusWhereItWas() {
        user.openSample();
        String title = user.screen.ask(() -> user.tiles().getLast());
        focus(title);
        user.press(KeyCode.ENTER);
        user.screen.until("the page", () -> user.hasButton("Add to favourites (F)"));
        user.press(KeyCode.ESCAPE);
        user.screen.until("back", () -> user.tiles().contains(title));
        assertEquals(title, user.screen.ask(user::focus));
    }

    @Test
    void dialog_closed_putsTheFocusWhereItWas() {
        user.openSample();
        String title = user.screen.ask(() -> user.tiles().getFirst());
        focus(title);
        user.click("Devices");
        user.screen.until("the dialog", () -> user.says("Television"));
        user.press(KeyCode.ESCAPE);
        assertEquals(title, user.screen.ask(user::focus));
    }

    @Test
    void search_backFromAResult_showsAllThatWasTyped() {
        user.openSample();
        user.type("l");
        user.type("lighth");
        user.screen.until("the show", () -> user.tiles().contains("Lighthouse Keepers"));
        focus("Lighthouse Keepers");
        user.press(KeyCode.ENTER);
        user.screen.until("the page", () -> user.hasButton("Add to favourites (F)"));
        user.press(KeyCode.ESCAPE);
        user.screen.until("back", () -> user.says("“lighth”"));
        assertEquals("lighth", user.screen.ask(() -> field("Search the library").getText()));
    }

    @Test
    void shelf_somethingAddedWhileAMenuIsOpen_leavesItOpen() {
        user.openSample();
        user.click("Movies");
        user.screen.until("the films", () -> user.tiles().contains("Broken Garden"));
        MenuButton decades = user.screen.ask(() -> menu("Decade"));
        user.screen.run(decades::show);
        user.library.put(new FakeItem(user.library.newId(), ItemKind.MOVIE, "A brand new film")
                .from(1931)
                .item());
        user.screen.until("the film", () -> user.tiles().contains("A brand new film"));
        assertTrue(user.screen.ask(decades::isShowing));
        user.screen.run(decades::hide);
    }

    @Test
    void settings_otherPluginTurnedOff_keepsWhatIsTyped() {
        user.openSample();
        user.click("Settings");
        user.screen.until("the plugin", () -> user.hasButton("Turn off viewra-scanner"));
        user.screen.run(() -> field("Key").setText("half a k"));
        user.click("Turn off viewra-scanner");
        user.screen.until("it is off", () -> user.hasButton("Turn on viewra-scanner"));
        assertEquals("half a k", user.screen.ask(() -> field("Key").getText()));
    }

    @Test
    void settings_switchThatNobodyTouched_isNoChange() {
        user.openSample();
        user.click("Settings");
        user.screen.until("the plugin", () -> user.hasButton("Save the settings of " + TMDB));
        user.click("Save the settings of " + TMDB);
        user.screen.until("nothing was done", () -> user.says("Nothing is different."));
        user.screen.run(() -> user.all(CheckBox.class).getFirst().fire());
        user.click("Save the settings of " + TMDB);
        user.screen.until("it is saved", () -> user.plugins.values().equals(Map.of("adult", "true")));
    }

    @Test
    void devices_disconnectedByMistake_canBeLetBackIn() {
        user.openSample();
        user.click("Devices");
        user.screen.until("the devices", () -> user.says("Television"));
        user.click("Disconnect Television");
        user.screen.until("it is gone", () -> !user.says("Television") && user.hasButton("Undo"));
        user.press(KeyCode.Z, true);
        user.screen.until("it is back", () -> user.says("Television"));
    }

    @Test
    void hero_album_playsItsSongs() {
        user.library.add("Sample", LibraryKind.MUSIC, List.of(user.pictures));
        Item album = new FakeItem(user.library.newId(), ItemKind.ALBUM, "Night Ferry")
                .added(Instant.parse("2026-01-01T12:00:00Z"))
                .pictured(ArtworkKind.POSTER)
                .item();
        user.library.put(album);
        user.library.put(new FakeItem(user.library.newId(), ItemKind.TRACK, "Landing")
                .in(album.id())
                .at(Path.of("/songs/landing.mp3"))
                .item());
        user.openWindow();
        user.screen.until("the album", () -> user.hasButton("Play"));
        user.click("Play");
        user.screen.until(
                "its song is opened",
                () -> user.playback.open().stream()
                        .anyMatch(session -> session.item().title().equals("Landing")));
        assertTrue(user.screen.ask(() -> user.all(Tile.class).stream().findAny().isPresent()), "no film page");
    }

    @Test
    void settings_folderTakenOut_asksFirst() {
        user.openSample();
        user.click("Settings");
        user.screen.until("the folder", () -> user.hasButton("Take “Sample” out…"));
        user.click("Read “Sample” again");
        user.screen.until("it is read", () -> user.scans.told().equals(List.of("start 1")));
        user.click("Take “Sample” out…");
        user.screen.until("the question", () -> user.says("Take “Sample” out?"));
        user.press(KeyCode.ESCAPE);
        assertEquals(1, user.library.libraries().size());
        user.click("Take “Sample” out…");
        user.click("Take it out");
        user.screen.until("it is gone", () -> user.library.libraries().isEmpty());
        user.screen.until("it is told", () -> user.says("There is none yet. “Add folder” brings one in."));
    }

    @Test
    void hero_watchedBeforeAndBegunAgain_offersToResume() {
        user.library.add("Sample", LibraryKind.MOVIES, List.of(user.pictures));
        user.library.put(new FakeItem(user.library.newId(), ItemKind.MOVIE, "Winter Tide")
                .lasting(Duration.ofMinutes(100))
                .played(new Progress(Duration.ofMinutes(20), true, Instant.parse("2026-01-01T12:00:00Z")))
                .pictured(ArtworkKind.POSTER)
                .item());
        user.openWindow();
        user.screen.until("the film", () -> user.hasButton("Resume"));
    }
}
