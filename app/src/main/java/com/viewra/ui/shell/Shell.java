package com.viewra.ui.shell;

import com.viewra.ui.grid.SearchPage;
import com.viewra.ui.identify.Need;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.shell.History.Visit;
import java.util.Optional;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

/// What is around every screen: side bar, search, the way back, and the keys that work everywhere.
public final class Shell extends StackPane {
    /// The user's hands are on the keys: what has the focus shows it, however it came to it.
    private static final PseudoClass KEYS = PseudoClass.getPseudoClass("keys");

    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination HOME = new KeyCodeCombination(KeyCode.HOME, KeyCombination.ALT_DOWN);
    private final Function<Place, Page> pages;
    private final Node musicBar;
    private final History history = new History();
    private final Toast toast = new Toast();
    private final Dialog dialog = new Dialog();
    private final BorderPane frame = new BorderPane();
    private final BorderPane main = new BorderPane();
    private final StackPane middle = new StackPane();
    private final SideBar sideBar;
    private final PageScroller side;
    private final TopBar topBar;
    /// Whether the key pressed last was a command, so that its letter is not also typed.
    private boolean commanded;

    private final Actions actions;

    /// What the buttons of the side bar do that is no place to go to.
    public interface Actions {
        void addFolder();

        Region devices();

        /// What a media key means to the music. @return whether it means anything now
        boolean pressed(KeyCode key);
    }

    /// @param pages makes the page of a place
    public Shell(Function<Place, Page> pages, Actions actions, Node musicBar, Node scanPill) {
        this.pages = pages;
        this.actions = actions;
        this.musicBar = musicBar;
        getStyleClass().add("shell");
        sideBar = new SideBar(this::jump, actions::addFolder, () -> showDialog(actions.devices()), scanPill);
        side = new PageScroller(sideBar).filled();
        topBar = new TopBar(this::back, this::search, this::focusPage);
        StackPane.setAlignment(toast, Pos.BOTTOM_CENTER);
        StackPane.setMargin(toast, new Insets(0, 0, 40, 0));
        getChildren().addAll(frame, dialog, toast);
        frame.setCenter(main);
        main.setCenter(middle);
        middle.setMinSize(0, 0);
        StackPane.setAlignment(topBar, Pos.TOP_CENTER);
        addEventFilter(KeyEvent.KEY_PRESSED, _ -> pseudoClassStateChanged(KEYS, true));
        addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> pseudoClassStateChanged(KEYS, false));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressedFirst);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, mouse -> {
            if (mouse.getButton() == MouseButton.BACK && !dialog.isVisible()) back();
        });
    }

    public void go(Place place) {
        if (history.current().map(Visit::place).filter(place::equals).isPresent()) return;
        history.push(new Visit(place, pages.apply(place)), focusInPage());
        showCurrent();
    }

    /// What has the focus, if it is a part of the page.
    private Optional<Node> focusInPage() {
        return page().flatMap(page -> FocusPlace.in(page.node()));
    }

    /// Goes to a place of the side bar: nothing leads back from there but the first screen.
    private void jump(Place place) {
        history.clear();
        if (!(place instanceof Place.Home))
            history.push(new Visit(new Place.Home(), pages.apply(new Place.Home())), Optional.empty());
        go(place);
    }

    public void home() {
        jump(new Place.Home());
    }

    public void back() {
        if (!history.canGoBack()) return;
        history.pop();
        showCurrent();
        restoreFocus();
    }

    private void restoreFocus() {
        history.current().flatMap(Visit::focus).ifPresent(Node::requestFocus);
    }

    public Optional<Place> place() {
        return history.current().map(Visit::place);
    }

    public void say(String sentence) {
        toast.say(sentence);
    }

    /// Tells what has to be read: it stays until it is closed.
    public void warn(String sentence) {
        toast.stay(sentence, "Close");
    }

    /// Tells what was done, with a button for a while that does something about it; Ctrl+Z presses it.
    public void offer(String sentence, String button, Runnable action) {
        toast.offer(sentence, button, action);
    }

    public void showNeed(Need need) {
        sideBar.showNeed(need);
    }

    public void libraryChanged() {
        page().filter(page -> !page.isImmersive()).ifPresent(Page::libraryChanged);
    }

    /// Ends what every page holds.
    public void close() {
        history.clear();
    }

    private Optional<Page> page() {
        return history.current().map(Visit::page);
    }

    private void showCurrent() {
        history.current().ifPresent(this::show);
    }

    private void show(Visit visit) {
        boolean immersive = visit.page().isImmersive();
        frame.setLeft(immersive ? null : side);
        main.setBottom(immersive ? null : musicBar);
        main.setTop(null);
        middle.getChildren().setAll(visit.page().node());
        if (!immersive && !(visit.place() instanceof Place.Welcome)) showTopBar(visit.page());
        topBar.setBackPossible(history.canGoBack());
        topBar.showText(visit.page() instanceof SearchPage results ? results.words() : "");
        sideBar.mark(Optional.of(visit.place()));
        visit.page().shown();
    }

    private void showTopBar(Page page) {
        topBar.lieOver(page.behindTopBar());
        if (page.behindTopBar().isPresent()) middle.getChildren().add(topBar);
        else main.setTop(topBar);
    }

    private void search(String words) {
        boolean searching = place().filter(Place.Search.class::isInstance).isPresent();
        if (words.isEmpty()) {
            if (!searching) return;
            back();
            topBar.keepFocus();
            return;
        }
        if (!searching) go(new Place.Search(words));
        if (page().orElse(null) instanceof SearchPage results) results.search(words);
    }

    private void focusPage() {
        if (page().orElse(null) instanceof SearchPage results) results.focusResults();
        else restoreFocus();
    }

    /// Closes what [#showDialog] shows.
    public void closeDialog() {
        dialog.close();
    }

    /// Shows something in front of the window.
    public void showDialog(Region content) {
        Optional<Node> before = FocusPlace.in(frame);
        frame.setDisable(true);
        dialog.show(content, () -> {
            frame.setDisable(false);
            before.ifPresent(Node::requestFocus);
        });
    }

    /// A film gets every key before the buttons on it do.
    private void pressedFirst(KeyEvent key) {
        if (page().filter(page -> page.isImmersive() && page.pressed(key)).isPresent()) key.consume();
    }

    private void pressed(KeyEvent key) {
        boolean writing = key.getTarget() instanceof TextInputControl;
        boolean meant = !writing
                && page().filter(page -> !page.isImmersive() && page.pressed(key))
                        .isPresent();
        commanded = meant || pressedAnywhere(key, writing);
        if (commanded) key.consume();
    }

    private boolean pressedAnywhere(KeyEvent key, boolean writing) {
        boolean immersive = page().filter(Page::isImmersive).isPresent();
        if (HOME.match(key)) home();
        else if (!writing && UNDO.match(key)) toast.act();
        else if (key.getCode() == KeyCode.F11) toggleFullScreen();
        else if (key.getCode() == KeyCode.ESCAPE && isFullScreen() && !history.canGoBack()) toggleFullScreen();
        else if (key.getCode() == KeyCode.ESCAPE || (key.getCode() == KeyCode.BACK_SPACE && !writing)) back();
        else if (!immersive && FIND.match(key)) topBar.focusSearch();
        else return !immersive && actions.pressed(key.getCode());
        return true;
    }

    /// Typing on any screen of the library searches it.
    private void typed(KeyEvent key) {
        boolean elsewhere = key.getTarget() instanceof TextInputControl || dialog.isVisible();
        boolean searchable = page().filter(page -> !page.isImmersive()).isPresent() && topBar.getParent() != null;
        String letter = key.getCharacter();
        if (commanded || elsewhere || !searchable || key.isShortcutDown() || key.isAltDown() || letter.isEmpty())
            return;
        if (letter.equals("/")) {
            topBar.focusSearch();
        } else if (Character.isLetterOrDigit(letter.codePointAt(0))) {
            topBar.beginSearch(letter);
            search(letter);
        }
        key.consume();
    }

    private boolean isFullScreen() {
        return getScene().getWindow() instanceof Stage stage && stage.isFullScreen();
    }

    private void toggleFullScreen() {
        if (getScene().getWindow() instanceof Stage stage) stage.setFullScreen(!stage.isFullScreen());
    }
}
