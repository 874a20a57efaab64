package com.viewra.ui.playlist;

import com.viewra.library.Playlist;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.deed.NameForm;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.theme.Icons;
import java.util.List;
import java.util.Optional;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// All lists of the user.
public final class PlaylistsPage implements Page {
    private final ListDeeds deeds;
    private final Navigator navigator;
    private final VBox rows = new VBox(4);
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();
    private final Reading<List<Playlist>> reading;
    private Optional<List<Playlist>> shown = Optional.empty();

    public PlaylistsPage(ListDeeds deeds, Navigator navigator) {
        this.deeds = deeds;
        this.navigator = navigator;
        reading = deeds.all(this::show);
        rows.getStyleClass().add("line-list");
        node.setTop(header());
        node.setCenter(new StackPane(new PageScroller(rows), notice));
    }

    private Node header() {
        Label title = new Label("Playlists");
        title.getStyleClass().add("page-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button create = new Button("New playlist", Icons.of(MaterialDesignP.PLUS));
        create.getStyleClass().setAll("quiet-button");
        create.setOnAction(_ -> navigator.show(new NameForm("New playlist", "", this::create)));
        HBox header = new HBox(14, title, gap, create);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void create(String name) {
        navigator.closeDialog();
        deeds.create(name, Optional.empty(), id -> navigator.go(new Place.OneList(id)));
    }

    private void show(List<Playlist> lists) {
        if (shown.equals(Optional.of(lists))) return;
        shown = Optional.of(lists);
        FocusPlace.keep(
                rows,
                () -> rows.getChildren().setAll(lists.stream().map(this::row).toList()));
        if (lists.isEmpty())
            notice.show("No playlists yet", "Make one here, or add something to one from its menu (right click).");
        else notice.hide();
    }

    private Node row(Playlist list) {
        Label name = new Label(
                list.name(),
                Icons.of(list.rule().isPresent() ? MaterialDesignP.PLAYLIST_STAR : MaterialDesignP.PLAYLIST_PLAY));
        name.getStyleClass().add("track-title");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        Label count = new Label(ListDeeds.count(list.items()));
        count.getStyleClass().add("track-length");
        HBox line = new HBox(16, name, count);
        line.setAlignment(Pos.CENTER_LEFT);
        Button row = new Button(null, line);
        row.getStyleClass().setAll("track-line");
        row.setAccessibleText(list.name());
        row.setMaxWidth(Double.MAX_VALUE);
        line.prefWidthProperty().bind(row.widthProperty().subtract(32));
        row.setOnAction(_ -> navigator.go(new Place.OneList(list.id())));
        return row;
    }

    @Override
    public void shown() {
        reading.again();
    }

    @Override
    public void libraryChanged() {
        reading.again();
    }

    @Override
    public Parent node() {
        return node;
    }
}
