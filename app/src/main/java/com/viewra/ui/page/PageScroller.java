package com.viewra.ui.page;

import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// Scrolls a page up and down. Its scroll bar lies over the page, so that pictures reach the edge of the window.
public final class PageScroller extends StackPane {
    private final ScrollPane pane;
    private final ScrollBar bar = new ScrollBar();

    public PageScroller(Region content) {
        pane = new ScrollPane(content);
        pane.setFitToWidth(true);
        pane.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        pane.getStyleClass().add("page-scroller");
        bar.setOrientation(Orientation.VERTICAL);
        bar.getStyleClass().add("over-page");
        bar.setMax(1);
        bar.valueProperty().bindBidirectional(pane.vvalueProperty());
        pane.viewportBoundsProperty().subscribe(() -> fit(content));
        content.heightProperty().subscribe(() -> fit(content));
        StackPane.setAlignment(bar, Pos.CENTER_RIGHT);
        getChildren().addAll(pane, bar);
    }

    /// Has the content fill the height of the window where it is lower.
    public PageScroller filled() {
        pane.setFitToHeight(true);
        return this;
    }

    private void fit(Node content) {
        double whole = content.getLayoutBounds().getHeight();
        double seen = pane.getViewportBounds().getHeight();
        bar.setVisible(seen > 0 && whole > seen + 1);
        bar.setVisibleAmount(whole > 0 ? Math.clamp(seen / whole, 0, 1) : 1);
    }

    /// How far down the page is, from 0 at its top to 1.
    public ReadOnlyDoubleProperty scrolled() {
        return pane.vvalueProperty();
    }
}
