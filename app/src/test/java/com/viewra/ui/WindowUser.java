package com.viewra.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import com.viewra.enrichment.Artwork;
import com.viewra.enrichment.identification.FakeIdentification;
import com.viewra.enrichment.identification.Identification;
import com.viewra.events.EventBus;
import com.viewra.library.BoxSets;
import com.viewra.library.Browsing;
import com.viewra.library.Home;
import com.viewra.library.Library;
import com.viewra.library.Marks;
import com.viewra.library.MetadataStore;
import com.viewra.library.Playlists;
import com.viewra.library.Search;
import com.viewra.playback.Playback;
import com.viewra.playback.StreamLinks;
import com.viewra.scan.Scans;
import com.viewra.streaming.Tiles;
import com.viewra.ui.devices.LanAccess;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.player.PlayerOptions;
import com.viewra.ui.setup.LibraryMoves;
import com.viewra.ui.setup.PluginShelf;
import com.viewra.ui.tile.Tile;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// What a user does to the window, and sees of it, on a made-up library.
final class WindowUser implements AutoCloseable {
    final Path pictures = Path.of("target", "fake-artwork").toAbsolutePath();
    final Screen screen = Screen.started();
    final EventBus events = new EventBus();
    final FakeLibrary library = new FakeLibrary(events);
    final FakePlayback playback = new FakePlayback(library);
    final FakePlugins plugins = new FakePlugins();
    final FakeIdentification identification = new FakeIdentification();
    final FakeScans scans = new FakeScans();
    private final OffFxThread offFx = new OffFxThread();
    private Optional<DesktopWindow> window = Optional.empty();

    /// Closes the window, which must not have asked for anything on the JavaFX thread.
    @Override
    public void close() {
        window.ifPresent(one -> screen.run(one::close));
        events.close();
        assertEquals(Set.of(), offFx.offences(), "calls that may block, on the JavaFX thread");
    }

    void openWindow() {
        openWindow(Optional.empty());
    }

    /// @param warning to be told at the start
    void openWindow(Optional<String> warning) {
        Browsing browsing = FakeBrowsing.of(library);
        DesktopServices services = new DesktopServices(
                offFx.guard(Library.class, library),
                new Browsing(
                        offFx.guard(Search.class, browsing.search()),
                        offFx.guard(Marks.class, browsing.marks()),
                        offFx.guard(Home.class, browsing.home()),
                        offFx.guard(Playlists.class, browsing.playlists()),
                        offFx.guard(BoxSets.class, browsing.boxSets())),
                offFx.guard(MetadataStore.class, new FakeMetadata()),
                offFx.guard(Scans.class, scans),
                new FakeCopies(),
                offFx.guard(Artwork.class, new FakeArtwork(library, pictures)),
                offFx.guard(Playback.class, playback),
                offFx.guard(StreamLinks.class, playback),
                offFx.guard(Tiles.class, new FakeTiles()),
                List.of(),
                events,
                offFx.guard(LanAccess.class, new FakeAccess()),
                offFx.guard(PluginShelf.class, plugins),
                offFx.guard(LibraryMoves.class, new FakeMoves()),
                offFx.guard(Identification.class, identification),
                _ -> Optional.empty(),
                Optional.empty(),
                new PlayerOptions(true, List.of("--aout=dummy")),
                warning);
        window = Optional.of(screen.ask(() -> {
            DesktopWindow made = new DesktopWindow(services, FxThread.ofToolkit());
            made.show();
            return made;
        }));
    }

    void openSample() {
        library.add("Sample", LibraryKind.MIXED, List.of(pictures));
        SampleLibrary.fill(library);
        openWindow();
        screen.until("the first screen", () -> !tiles().isEmpty());
    }

    Scene scene() {
        return window.orElseThrow().stage().getScene();
    }

    /// Every node of a type that can be seen, in front to back order of the scene.
    <T extends Node> List<T> all(Class<T> type) {
        return visible(scene().getRoot())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private static Stream<Node> visible(Node node) {
        if (!node.isVisible()) return Stream.empty();
        Stream<Node> children = node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(WindowUser::visible)
                : Stream.empty();
        return Stream.concat(Stream.of(node), children);
    }

    boolean hasButton(String text) {
        return all(Button.class).stream()
                .anyMatch(button -> text.equals(button.getText()) || text.equals(button.getAccessibleText()));
    }

    boolean hasPicture(String parentStyle) {
        return all(ImageView.class).stream()
                .filter(view -> view.getParent().getStyleClass().contains(parentStyle))
                .anyMatch(view -> view.getImage() != null);
    }

    List<String> tiles() {
        return all(Tile.class).stream().map(Tile::getAccessibleText).toList();
    }

    boolean says(String text) {
        return all(Label.class).stream().anyMatch(label -> text.equals(label.getText()));
    }

    /// Waits for the button: those of a dialog come a moment after its words.
    void click(String text) {
        screen.until("a button " + text, () -> hasButton(text));
        screen.run(() -> all(Button.class).stream()
                .filter(button -> text.equals(button.getText()) || text.equals(button.getAccessibleText()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no button " + text))
                .fire());
    }

    void press(KeyCode code) {
        press(code, false);
    }

    /// What has the focus, by its name.
    String focus() {
        return Optional.ofNullable(scene().getFocusOwner())
                .map(owner -> Optional.ofNullable(owner.getAccessibleText())
                        .orElseGet(() -> owner instanceof Labeled labeled ? labeled.getText() : ""))
                .orElse("");
    }

    void press(KeyCode code, boolean withControl) {
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
                            withControl,
                            false,
                            false));
        });
    }

    void type(String text) {
        screen.run(() -> {
            TextField field = (TextField) scene().lookup("#search");
            field.requestFocus();
            field.setText(text);
        });
    }
}
