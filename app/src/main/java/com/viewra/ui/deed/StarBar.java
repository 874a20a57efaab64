package com.viewra.ui.deed;

import com.viewra.ui.theme.Icons;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;

/// Five stars, each with halves. A click rates, a click on the same again takes it back; left and right do it by key.
public final class StarBar extends HBox {
    private final Consumer<OptionalInt> rate;
    private OptionalInt rating = OptionalInt.empty();

    public StarBar(Consumer<OptionalInt> rate) {
        super(2);
        this.rate = rate;
        getStyleClass().add("star-bar");
        setAlignment(Pos.CENTER_LEFT);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        for (int n = 0; n < Stars.MOST; n++) getChildren().add(Icons.of(MaterialDesignS.STAR_OUTLINE));
        setOnMouseMoved(mouse -> paint(OptionalInt.of(at(mouse))));
        setOnMouseExited(_ -> paint(rating));
        setOnMouseClicked(mouse -> {
            OptionalInt wanted = OptionalInt.of(at(mouse));
            choose(wanted.equals(rating) ? OptionalInt.empty() : wanted);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        show(rating);
    }

    public void show(OptionalInt shown) {
        rating = shown;
        setAccessibleText("Your rating: " + (shown.isPresent() ? Stars.inWords(shown.getAsInt()) : "none"));
        paint(shown);
    }

    private void choose(OptionalInt wanted) {
        show(wanted);
        rate.accept(wanted);
    }

    private int at(MouseEvent mouse) {
        return Math.clamp((int) Math.ceil(mouse.getX() / Math.max(1, getWidth()) * 2 * Stars.MOST), 1, 2 * Stars.MOST);
    }

    private void pressed(KeyEvent key) {
        switch (key.getCode()) {
            case RIGHT -> choose(OptionalInt.of(Math.min(2 * Stars.MOST, rating.orElse(0) + 1)));
            case LEFT -> choose(rating.orElse(0) <= 1 ? OptionalInt.empty() : OptionalInt.of(rating.getAsInt() - 1));
            default -> {
                return;
            }
        }
        key.consume();
    }

    private void paint(OptionalInt shown) {
        for (int n = 0; n < Stars.MOST; n++) {
            int halves = shown.orElse(0) - 2 * n;
            if (getChildren().get(n) instanceof FontIcon star)
                star.setIconCode(
                        halves >= 2
                                ? MaterialDesignS.STAR
                                : halves == 1 ? MaterialDesignS.STAR_HALF_FULL : MaterialDesignS.STAR_OUTLINE);
        }
    }
}
