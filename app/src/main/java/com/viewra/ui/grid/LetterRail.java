package com.viewra.ui.grid;

import com.viewra.library.Letter;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The first letters of the titles, to jump to by mouse; the keyboard's letters do the same.
final class LetterRail extends VBox {
    private static final int WORTH_IT = 40;
    private final IntConsumer jump;

    /// @param jump told the index of the first title with the letter
    LetterRail(IntConsumer jump) {
        this.jump = jump;
        getStyleClass().add("letter-rail");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    void show(List<Letter> letters) {
        boolean wanted =
                letters.size() > 1 && letters.stream().mapToInt(Letter::count).sum() >= WORTH_IT;
        setVisible(wanted);
        getChildren().setAll(wanted ? letters.stream().map(this::button).toList() : List.of());
    }

    private Node button(Letter letter) {
        Button button = new Button(letter.letter());
        button.getStyleClass().setAll("rail-letter");
        button.setFocusTraversable(false);
        button.setOnAction(_ -> jump.accept(letter.offset()));
        return button;
    }
}
