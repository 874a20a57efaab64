package com.viewra.ui.identify;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// One whom the item may be: how well it fits and why, and the button that takes it.
final class SuggestionCard extends HBox {
    private static final int SURE = 80;
    private static final int LIKELY = 50;
    private static final int MOST_REASONS = 6;
    final Button take = new Button("This is it");

    SuggestionCard(Suggestion suggestion, Node picture, Runnable taken) {
        super(18);
        getStyleClass().add("suggestion");
        setAlignment(Pos.TOP_LEFT);
        Label title = label(suggestion.title(), "suggestion-title");
        Label second = label(suggestion.second(), "tile-second");
        VBox words = new VBox(4, title, second);
        suggestion.reasons().stream()
                .limit(MOST_REASONS)
                .forEach(reason -> words.getChildren().add(label("·  " + reason, "suggestion-reason")));
        HBox.setHgrow(words, Priority.ALWAYS);
        take.getStyleClass().setAll("quiet-button");
        take.setMinWidth(USE_PREF_SIZE);
        take.setAccessibleText("This is " + suggestion.title());
        take.setOnAction(_ -> taken.run());
        VBox side = new VBox(12, take);
        side.setAlignment(Pos.TOP_RIGHT);
        suggestion.score().ifPresent(score -> side.getChildren().addFirst(score(score)));
        getChildren().addAll(picture, words, side);
    }

    private static Label score(int points) {
        Label score = label(points + " of 100", "suggestion-score");
        score.getStyleClass().add(points >= SURE ? "sure" : points >= LIKELY ? "likely" : "unlikely");
        score.setMinWidth(USE_PREF_SIZE);
        return score;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }
}
