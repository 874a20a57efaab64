package com.viewra.ui.shell;

import javafx.scene.Group;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.CycleMethod;
import javafx.scene.paint.LinearGradient;
import javafx.scene.paint.Paint;
import javafx.scene.paint.Stop;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.transform.Scale;

/// The mark of `assets/logo.svg`, drawn, so that it is sharp at any size.
final class Logo extends StackPane {
    private static final double UNITS = 512;

    Logo(double size) {
        Rectangle tile = new Rectangle(16, 16, 480, 480);
        tile.setArcWidth(224);
        tile.setArcHeight(224);
        tile.setFill(gradient("#7c5cff", "#2f1fb8", 1));
        Group mark = new Group(
                tile,
                stroke(118, 140, 256, 396, Color.WHITE),
                stroke(256, 396, 394, 140, gradient("#ffb454", "#ff5f8f", 0)),
                stroke(256, 396, 214, 318, Color.WHITE));
        mark.getTransforms().add(new Scale(size / UNITS, size / UNITS));
        getChildren().add(new Group(mark));
        setMinSize(size, size);
        setMaxSize(size, size);
    }

    private static Line stroke(double x1, double y1, double x2, double y2, Paint paint) {
        Line line = new Line(x1, y1, x2, y2);
        line.setStroke(paint);
        line.setStrokeWidth(88);
        line.setStrokeLineCap(StrokeLineCap.ROUND);
        return line;
    }

    private static Paint gradient(String from, String to, double endY) {
        return new LinearGradient(
                0, 0, 1, endY, true, CycleMethod.NO_CYCLE, new Stop(0, Color.web(from)), new Stop(1, Color.web(to)));
    }
}
