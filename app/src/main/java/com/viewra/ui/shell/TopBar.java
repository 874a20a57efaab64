package com.viewra.ui.shell;

import com.viewra.ui.page.PageScroller;
import com.viewra.ui.theme.Icons;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Subscription;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// The way back, and the search field.
final class TopBar extends HBox {
    private static final PseudoClass OVER_PICTURE = PseudoClass.getPseudoClass("over-picture");
    private static final PseudoClass OVER_TEXT = PseudoClass.getPseudoClass("over-text");
    private final Button back;
    private final TextField search = new TextField();
    private Subscription following = Subscription.EMPTY;
    /// Whether the text is being set by the program.
    private boolean isFilling;

    /// @param typed told each change the user makes to the search text, by keys or by pasting, trimmed
    /// @param done told when the user goes from the field to what it found
    TopBar(Runnable goBack, Consumer<String> typed, Runnable done) {
        getStyleClass().add("top-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxHeight(USE_PREF_SIZE);
        back = Icons.button(MaterialDesignA.ARROW_LEFT, "Back (Esc)", goBack);
        back.setFocusTraversable(false);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(back, gap, searchBox());
        search.textProperty().subscribe((_, now) -> {
            if (!isFilling) typed.accept(now.strip());
        });
        search.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.DOWN || key.getCode() == KeyCode.ENTER) {
                key.consume();
                done.run();
            } else if (key.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
                key.consume();
                search.clear();
                done.run();
            }
        });
    }

    private StackPane searchBox() {
        search.setId("search");
        search.setPromptText("Search   Ctrl+F");
        search.setAccessibleText("Search the library");
        search.setFocusTraversable(false);
        search.getStyleClass().add("search-field");
        FontIcon glass = Icons.of(MaterialDesignM.MAGNIFY, "search-icon");
        glass.setMouseTransparent(true);
        StackPane box = new StackPane(search, glass);
        StackPane.setAlignment(glass, Pos.CENTER_LEFT);
        box.setMaxWidth(360);
        box.setPrefWidth(360);
        return box;
    }

    /// Lets the picture at the top of a page shine through, until the page is scrolled.
    /// @param page behind this bar; empty if none is
    void lieOver(Optional<PageScroller> page) {
        following.unsubscribe();
        pseudoClassStateChanged(OVER_PICTURE, page.isPresent());
        pseudoClassStateChanged(OVER_TEXT, false);
        following = page.map(one -> one.scrolled().subscribe(this::shade)).orElse(Subscription.EMPTY);
    }

    private void shade(Number scrolled) {
        pseudoClassStateChanged(OVER_TEXT, scrolled.doubleValue() > 0);
    }

    void setBackPossible(boolean possible) {
        back.setVisible(possible);
    }

    void focusSearch() {
        search.requestFocus();
        search.selectAll();
    }

    /// Begins a search with the first letter typed elsewhere.
    void beginSearch(String letter) {
        fill(letter);
        keepFocus();
    }

    void showText(String text) {
        if (!search.isFocused()) fill(text);
    }

    private void fill(String text) {
        isFilling = true;
        search.setText(text);
        isFilling = false;
    }

    /// Lets the user type on after another page has come to the front.
    void keepFocus() {
        search.requestFocus();
        search.end();
    }
}
