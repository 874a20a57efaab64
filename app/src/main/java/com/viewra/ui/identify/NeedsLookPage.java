package com.viewra.ui.identify;

import com.viewra.enrichment.WebPictures;
import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.tile.TileKit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What nobody dared to guess: on the left what waits, on the right whom the chosen one may be.
public final class NeedsLookPage implements Page {
    private final TileKit kit;
    private final Reading<Waiting.Queue> reading;
    private final ListView<Waiting> list = new ListView<>();
    private final SuggestionPane suggestions;
    private final Label count = new Label();
    private final Label lacking = new Label();
    private final Button damaged = button("");
    private final Button again = button("Ask again");
    private final Button alone = button("Leave alone");
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();
    private boolean isFilling;

    public NeedsLookPage(IdentifyDeeds deeds, WebPictures pictures, FxThread fx, TileKit kit) {
        this.kit = kit;
        reading = deeds.waiting(this::show);
        suggestions = new SuggestionPane(deeds, pictures, fx, reading::again);
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.getSelectionModel().selectedItemProperty().subscribe(this::showChosen);
        list.getSelectionModel().getSelectedItems().subscribe(this::showChosen);
        list.setCellFactory(_ -> new WaitingCell(kit.pictures()));
        list.getStyleClass().add("waiting-list");
        list.setPrefWidth(400);
        list.setMinWidth(280);
        damaged.setOnAction(_ -> kit.navigator().go(new Place.Filed(Facet.DAMAGED, "yes", "Damaged files")));
        damaged.visibleProperty().bind(damaged.textProperty().isNotEmpty());
        damaged.managedProperty().bind(damaged.visibleProperty());
        again.setOnAction(_ -> deeds.askAgain(chosen()));
        alone.setOnAction(_ -> deeds.leaveAlone(chosen()));
        HBox.setHgrow(suggestions, Priority.ALWAYS);
        HBox both = new HBox(list, suggestions);
        both.visibleProperty().bind(notice.visibleProperty().not());
        node.setTop(new VBox(header(), lackingLine()));
        node.setCenter(new StackPane(both, notice));
        showChosen();
    }

    private Node header() {
        Label title = new Label("Needs a look");
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox header = new HBox(14, title, count, gap, damaged, again, alone);
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private Node lackingLine() {
        lacking.getStyleClass().add("tile-second");
        lacking.setWrapText(true);
        Button settings = new Button("Settings");
        settings.getStyleClass().setAll("chip");
        settings.setMinWidth(Region.USE_PREF_SIZE);
        settings.setOnAction(_ -> kit.navigator().go(new Place.Settings()));
        HBox.setHgrow(lacking, Priority.ALWAYS);
        HBox line = new HBox(14, lacking, settings);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("lacking");
        line.visibleProperty().bind(lacking.textProperty().map(text -> !text.isEmpty()));
        line.managedProperty().bind(line.visibleProperty());
        return line;
    }

    private static Button button(String text) {
        Button button = new Button(text);
        button.getStyleClass().setAll("quiet-button");
        return button;
    }

    private List<Item> chosen() {
        return list.getSelectionModel().getSelectedItems().stream()
                .filter(Objects::nonNull)
                .map(Waiting::item)
                .toList();
    }

    private void show(Waiting.Queue queue) {
        if (!list.getItems().equals(queue.shown())) fill(queue.shown());
        count.setText(queue.total() == 0 ? "" : "%,d".formatted(queue.total()));
        damaged.setText(queue.damage());
        lacking.setText(queue.lacking());
        if (queue.shown().isEmpty()) notice.show("Nothing to decide", queue.inShort());
        else notice.hide();
    }

    /// What was chosen stays so, and with it what the user is searching for.
    private void fill(List<Waiting> shown) {
        int at = Math.max(0, list.getSelectionModel().getSelectedIndex());
        Set<MediaId> before = chosen().stream().map(Item::id).collect(Collectors.toSet());
        isFilling = true;
        list.getItems().setAll(shown);
        List<Waiting> still =
                shown.stream().filter(one -> before.contains(one.item().id())).toList();
        still.forEach(list.getSelectionModel()::select);
        if (still.isEmpty() && !shown.isEmpty())
            list.getSelectionModel().clearAndSelect(Math.min(at, shown.size() - 1));
        isFilling = false;
        showChosen();
    }

    private void showChosen() {
        if (isFilling) return;
        List<Item> items = chosen();
        again.setText(items.size() > 1 ? "Ask again about %,d".formatted(items.size()) : "Ask again");
        alone.setText(items.size() > 1 ? "Leave %,d alone".formatted(items.size()) : "Leave alone");
        again.setDisable(items.isEmpty());
        alone.setDisable(items.isEmpty());
        suggestions.setVisible(items.size() == 1);
        if (items.size() == 1) suggestions.show(items.getFirst());
        else suggestions.clear();
    }

    @Override
    public void shown() {
        reading.again();
        list.requestFocus();
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
