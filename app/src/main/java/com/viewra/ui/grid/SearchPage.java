package com.viewra.ui.grid;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ItemQuery;
import com.viewra.ui.page.Page;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import javafx.geometry.Pos;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/// What matches the words typed so far, of every kind.
public final class SearchPage implements Page {
    private static final ItemKind[] FINDABLE = {
        ItemKind.MOVIE, ItemKind.SHOW, ItemKind.EPISODE, ItemKind.ALBUM, ItemKind.TRACK, ItemKind.VIDEO, ItemKind.PHOTO
    };
    private final GridModel model;
    private final PosterGrid grid;
    private final Notice notice = new Notice();
    private final Label title = new Label();
    private final Label count = new Label();
    private final BorderPane node = new BorderPane();
    private String text = "";

    public SearchPage(GridModel model, TileKit kit) {
        this.model = model;
        grid = new PosterGrid(model, kit);
        grid.setShape(TileShape.POSTER);
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        HBox header = new HBox(14, title, count);
        header.setAlignment(Pos.BASELINE_LEFT);
        header.getStyleClass().add("page-header");
        node.setTop(header);
        node.setCenter(new StackPane(grid, notice));
        model.revisionProperty().subscribe(this::showCount);
    }

    /// @param words as typed so far
    public void search(String words) {
        text = words;
        title.setText("“" + words + "”");
        grid.startOver();
        model.show(ItemQuery.all().of(FINDABLE).matching(words));
    }

    private void showCount() {
        int total = model.totalProperty().get();
        count.setText(total == 1 ? "1 result" : "%,d results".formatted(total));
        if (total > 0 || text.isEmpty()) notice.hide();
        else notice.show("Nothing found", "No title, show, artist or album has words beginning like this.");
    }

    /// Moves on from typing to the results.
    public void focusResults() {
        grid.requestFocus();
    }

    @Override
    public void libraryChanged() {
        model.refresh();
    }

    @Override
    public Parent node() {
        return node;
    }
}
