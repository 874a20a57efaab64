package com.viewra.ui.facts;

import com.viewra.playback.Reason;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// How something plays, and each reason with its price and its remedy.
public final class DecisionView extends VBox {
    public DecisionView(DecisionWords words) {
        super(10);
        getStyleClass().add("decision");
        getChildren().add(line(words.way(), "decision-way"));
        words.reasons().forEach(reason -> getChildren().add(reason(reason)));
    }

    private static Node reason(Reason reason) {
        VBox box = new VBox(
                3,
                line(reason.text(), "decision-reason"),
                line(reason.cost(), "decision-cost"),
                line(reason.remedy(), "decision-remedy"));
        box.getStyleClass().add("decision-why");
        return box;
    }

    private static Label line(String text, String style) {
        Label line = new Label(text);
        line.getStyleClass().add(style);
        line.setWrapText(true);
        return line;
    }
}
