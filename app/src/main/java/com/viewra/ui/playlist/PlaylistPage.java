package com.viewra.ui.playlist;

import com.viewra.library.Playlist;
import com.viewra.library.PlaylistId;
import com.viewra.library.Playlists;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.deed.NameForm;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileKit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// One list: to play through, to order, to rename and delete.
public final class PlaylistPage implements Page {
    private final PlaylistModel model;
    private final ListDeeds deeds;
    private final TileKit kit;
    private final Label title = new Label();
    private final Label count = new Label();
    private final VBox rows = new VBox(2);
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();
    private Optional<PlaylistModel.Content> shown = Optional.empty();
    /// Index of the row that is to have the focus once the list is read again.
    private int focus = -1;

    public PlaylistPage(PlaylistId id, Playlists playlists, ListDeeds deeds, FxThread fx, TileKit kit) {
        this.deeds = deeds;
        this.kit = kit;
        model = new PlaylistModel(id, playlists, deeds, fx, kit.navigator());
        rows.getStyleClass().add("line-list");
        node.setTop(header());
        node.setCenter(new StackPane(new PageScroller(rows), notice));
        model.content.subscribe(content -> content.ifPresent(this::show));
    }

    private Node header() {
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button play = new Button("Play", Icons.of(MaterialDesignP.PLAY));
        play.getStyleClass().setAll("primary-button");
        play.setOnAction(_ -> model.play(0));
        HBox header = new HBox(
                14,
                title,
                count,
                gap,
                play,
                Icons.button(MaterialDesignP.PENCIL_OUTLINE, "Rename", () -> list().ifPresent(this::rename)),
                Icons.button(MaterialDesignD.DELETE_OUTLINE, "Delete the list", () -> list().ifPresent(this::delete)));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Optional<Playlist> list() {
        return model.content.get().map(PlaylistModel.Content::list);
    }

    private void rename(Playlist list) {
        kit.navigator().show(new NameForm("Rename the list", list.name(), name -> {
            kit.navigator().closeDialog();
            deeds.rename(list, name);
        }));
    }

    private void delete(Playlist list) {
        deeds.delete(list);
        kit.navigator().back();
    }

    private void show(PlaylistModel.Content content) {
        if (shown.equals(Optional.of(content))) return;
        shown = Optional.of(content);
        title.setText(content.list().name());
        count.setText(ListDeeds.count(content.entries().size()));
        List<Playlists.Entry> entries = content.entries();
        FocusPlace.keep(
                rows,
                () -> rows.getChildren()
                        .setAll(IntStream.range(0, entries.size())
                                .mapToObj(n -> new EntryRow(n, entries.get(n).item(), kit, actions()))
                                .toList()));
        if (entries.isEmpty())
            notice.show("Nothing in this list yet", "Add something from its menu: right click, “Add to playlist”.");
        else notice.hide();
        if (focus >= 0 && focus < rows.getChildren().size())
            rows.getChildren().get(focus).requestFocus();
        focus = -1;
    }

    private EntryRow.Actions actions() {
        return new EntryRow.Actions() {
            @Override
            public void play(int index) {
                model.play(index);
            }

            @Override
            public void move(int index, int by) {
                focus = Math.clamp(index + by, 0, rows.getChildren().size() - 1);
                model.move(index, by);
            }

            @Override
            public void remove(int index) {
                focus = Math.min(index, rows.getChildren().size() - 2);
                model.remove(index);
            }

            @Override
            public boolean isByHand() {
                return model.isByHand();
            }
        };
    }

    @Override
    public void shown() {
        model.load();
    }

    @Override
    public void libraryChanged() {
        model.load();
    }

    @Override
    public Parent node() {
        return node;
    }
}
