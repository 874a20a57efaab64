package com.viewra.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.events.EventBus;
import com.viewra.library.FakeItem;
import com.viewra.library.Item;
import com.viewra.testkit.Clips;
import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.player.PlayerOptions;
import com.viewra.ui.tile.Tile;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

/// The window as a user meets it, on a made-up library. scripts/check gives these tests a screen of their own.
@Tag("screen")
@EnabledIfEnvironmentVariable(named = "DISPLAY", matches = ".+", disabledReason = "there is no screen to open it on")
class DesktopWindowTest {
    private final Path pictures = Path.of("target", "fake-artwork").toAbsolutePath();

    private final Screen screen = Screen.started();
    private final EventBus events = new EventBus();
    private final FakeLibrary library = new FakeLibrary(events);
    private final FakePlayback playback = new FakePlayback(library);
    private Optional<DesktopWindow> window = Optional.empty();

    @AfterEach
    void closeWindow() {
        window.ifPresent(one -> screen.run(one::close));
        events.close();
    }

    private void openWindow() {
        LanAccess lan = new LanAccess(() -> List.of(URI.create("http://192.168.1.20:8439/")), () -> "418302");
        DesktopServices services = new DesktopServices(
                library,
                FakeBrowsing.of(library),
                new FakeMetadata(),
                new FakeScans(),
                new FakeCopies(),
                new FakeArtwork(library, pictures),
                playback,
                playback,
                List.of(),
                events,
                lan,
                Optional.empty(),
                new PlayerOptions(true, List.of("--aout=dummy")));
        window = Optional.of(screen.ask(() -> {
            DesktopWindow made = new DesktopWindow(services, FxThread.ofToolkit());
            made.show();
            return made;
        }));
    }

    private void openSample() {
        library.add("Sample", LibraryKind.MIXED, List.of(pictures));
        SampleLibrary.fill(library);
        openWindow();
        screen.until("the first screen", () -> !tiles().isEmpty());
    }

    private Scene scene() {
        return window.orElseThrow().stage().getScene();
    }

    /// Every node of a type that can be seen, in front to back order of the scene.
    private <T extends Node> List<T> all(Class<T> type) {
        return visible(scene().getRoot())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) return Stream.empty();
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(DesktopWindowTest::visible)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    private boolean hasButton(String text) {
        return all(Button.class).stream()
                .anyMatch(button -> text.equals(button.getText()) || text.equals(button.getAccessibleText()));
    }

    private boolean hasPicture(String parentStyle) {
        return all(ImageView.class).stream()
                .filter(view -> view.getParent().getStyleClass().contains(parentStyle))
                .anyMatch(view -> view.getImage() != null);
    }

    private List<String> tiles() {
        return all(Tile.class).stream().map(Tile::getAccessibleText).toList();
    }

    private boolean says(String text) {
        return all(Label.class).stream().anyMatch(label -> text.equals(label.getText()));
    }

    private void click(String text) {
        screen.run(() -> all(Button.class).stream()
                .filter(button -> text.equals(button.getText()) || text.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text))
                .fire());
    }

    private void press(KeyCode code) {
        screen.run(() -> {
            Node target = Optional.ofNullable(scene().getFocusOwner()).orElse(scene().getRoot());
            Event.fireEvent(
                    target,
                    new KeyEvent(
                            KeyEvent.KEY_PRESSED,
                            "",
                            code.isLetterKey() ? code.getChar().toLowerCase(Locale.ROOT) : "",
                            code,
                            false,
                            false,
                            false,
                            false));
        });
    }

    private void type(String text) {
        screen.run(() -> {
            TextField field = (TextField) scene().lookup("#search");
            field.requestFocus();
            field.setText(text);
            Event.fireEvent(
                    field, new KeyEvent(KeyEvent.KEY_RELEASED, "", "", KeyCode.UNDEFINED, false, false, false, false));
        });
    }

    @Test
    void shelf_manyMovies_showsTheRowsInSightWithPictures() {
        openSample();
        click("Movies");
        screen.until("movies by title", () -> tiles().contains("Broken Garden"));
        assertTrue(screen.ask(this::tiles).size() < 60, "only what is in sight exists");
        screen.until("posters are drawn", () -> hasPicture("picture"));
    }

    @Test
    void search_typing_leavesWhatMatches() {
        openSample();
        type("lighth");
        screen.until(
                "the show and its episodes",
                () -> !tiles().isEmpty() && tiles().stream().allMatch("Lighthouse Keepers"::equals));
        assertTrue(screen.ask(() -> says("Shows") && says("Episodes")), "kind by kind");
        type("xyzzy");
        screen.until("nothing", () -> says("Nothing found"));
        assertEquals(List.of(), screen.ask(this::tiles));
    }

    @Test
    void shelf_letterTyped_jumpsToTheTitlesThatBeginWithIt() {
        openSample();
        click("Movies");
        screen.until("the letters are known", () -> hasButton("W"));
        press(KeyCode.W);
        screen.until("films with W", () -> tiles().contains("Winter Tide"));
    }

    @Test
    void detail_favouriteAndUndo_showsAndTakesBack() {
        openSample();
        click("Details");
        screen.until("the page", () -> hasButton("Add to favourites (F)"));
        click("Add to favourites (F)");
        screen.until("it is a favourite", () -> hasButton("Remove from favourites (F)") && hasButton("Undo"));
        click("Undo");
        screen.until("it is none", () -> hasButton("Add to favourites (F)"));
    }

    @Test
    void grid_itemAddedWhileShown_appearsByItself() {
        openSample();
        click("Videos");
        screen.until("the videos", () -> tiles().contains("Holiday clip 1"));
        library.put(new FakeItem(library.newId(), ItemKind.VIDEO, "A brand new clip").item());
        screen.until("the new video", () -> tiles().contains("A brand new clip"));
    }

    @Test
    void start_emptyLibrary_asksForAFolderAndNothingElse() {
        openWindow();
        screen.until("the question", () -> hasButton("Add a folder"));
        assertFalse(screen.ask(() -> says("Recently added movies")));
    }

    @Test
    void devices_button_showsAddressAndCode() {
        openSample();
        click("Devices");
        screen.until("the code", () -> says("418 302") && says("http://192.168.1.20:8439/"));
        press(KeyCode.ESCAPE);
        screen.until("it is closed", () -> !says("418 302"));
    }

    @Test
    void play_realClip_advancesPausesAndResumesWhereItWasLeft() {
        library.add("Sample", LibraryKind.MOVIES, List.of(pictures));
        Item film = SampleLibrary.add(library, Clips.mkv(640, 360, "25", 20, 25));
        openWindow();
        screen.until("the first screen", () -> !tiles().isEmpty());
        click("Play");
        screen.until("the film goes on", () -> seconds().compareTo(Duration.ofSeconds(2)) >= 0);
        assertTrue(screen.ask(() -> hasPicture("picture-frame")), "there is a picture");
        press(KeyCode.SPACE);
        screen.until("it is paused", () -> !playback.reports().isEmpty());
        press(KeyCode.ESCAPE);
        screen.until("back on the first screen", () -> !tiles().isEmpty());
        Duration left =
                library.item(film.id()).orElseThrow().progress().orElseThrow().position();
        assertTrue(left.compareTo(Duration.ofSeconds(2)) >= 0, () -> "left at " + left);
        screen.until("it can be resumed", () -> hasButton("Resume"));
    }

    /// What the clock of the player shows.
    private Duration seconds() {
        return all(Label.class).stream()
                .filter(label -> label.getStyleClass().contains("player-time"))
                .map(Label::getText)
                .filter(text -> text.matches("\\d+:\\d\\d"))
                .map(text -> Duration.ofSeconds(Integer.parseInt(text.substring(text.indexOf(':') + 1))))
                .findFirst()
                .orElse(Duration.ZERO);
    }
}
