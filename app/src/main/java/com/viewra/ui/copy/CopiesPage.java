package com.viewra.ui.copy;

import com.viewra.copies.Copy;
import com.viewra.copies.CopyId;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Copies that were made, are being made or wait.
public final class CopiesPage implements Page {
    private final CopyDeeds deeds;
    private final Optional<Consumer<Copy>> showInFolder;
    private final VBox rows = new VBox(4);
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();
    private Map<CopyId, CopyRow> shown = Map.of();

    /// @param showInFolder empty where the system has no way to
    public CopiesPage(CopyDeeds deeds, Optional<Consumer<Copy>> showInFolder) {
        this.deeds = deeds;
        this.showInFolder = showInFolder;
        Label title = new Label("Copies");
        title.getStyleClass().addAll("page-title", "page-header");
        rows.getStyleClass().add("line-list");
        node.setTop(title);
        node.setCenter(new StackPane(new PageScroller(rows), notice));
    }

    private void show() {
        List<Copy> all = deeds.all();
        Map<CopyId, CopyRow> now = new HashMap<>();
        List<Node> wanted = all.stream()
                .<Node>map(copy -> {
                    CopyRow row = Optional.ofNullable(shown.get(copy.id()))
                            .orElseGet(() -> new CopyRow(copy, deeds, showInFolder));
                    row.show(copy);
                    now.put(copy.id(), row);
                    return row;
                })
                .toList();
        shown = now;
        if (!rows.getChildren().equals(wanted)) rows.getChildren().setAll(wanted);
        if (all.isEmpty())
            notice.show("No copies yet", "“Make a copy” on the page of a film makes one for a phone or a journey.");
        else notice.hide();
    }

    @Override
    public void shown() {
        show();
    }

    @Override
    public void libraryChanged() {
        show();
    }

    @Override
    public Parent node() {
        return node;
    }
}
