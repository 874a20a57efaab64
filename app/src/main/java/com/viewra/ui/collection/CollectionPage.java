package com.viewra.ui.collection;

import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.Library;
import com.viewra.library.MediaId;
import com.viewra.ui.deed.BoxSetDeeds;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.deed.NameForm;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.GridModel;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.grid.PosterGrid;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileKit;
import java.time.Duration;
import java.util.List;
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
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// What is in a collection, in the order of years.
public final class CollectionPage implements Page {
    private static final int PLAYED_AT_ONCE = 100;
    private final Place.Filed place;
    private final Library library;
    private final BoxSetDeeds deeds;
    private final FxThread fx;
    private final TileKit kit;
    private final GridModel grid;
    private final PosterGrid wall;
    private final Label count = new Label();
    private final Notice notice = new Notice();
    private final BorderPane node = new BorderPane();

    /// @param place of a [Facet#COLLECTION]
    public CollectionPage(Place.Filed place, Library library, BoxSetDeeds deeds, FxThread fx, TileKit kit) {
        this.place = place;
        this.library = library;
        this.deeds = deeds;
        this.fx = fx;
        this.kit = kit;
        grid = new GridModel(library, fx);
        wall = new PosterGrid(grid, kit);
        node.setTop(header());
        node.setCenter(new StackPane(wall, notice));
        grid.stateProperty().subscribe(this::showState);
        grid.totalProperty().subscribe(this::showState);
        grid.show(query());
    }

    private ItemQuery query() {
        return ItemQuery.all()
                .where(ItemFilter.NONE.with(Facet.COLLECTION, place.value()))
                .sortedBy(ItemQuery.Sort.OLDEST_YEAR);
    }

    private Node header() {
        Label title = new Label(place.name());
        title.getStyleClass().add("page-title");
        count.getStyleClass().add("page-count");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button play = new Button("Play", Icons.of(MaterialDesignP.PLAY));
        play.getStyleClass().setAll("primary-button");
        play.setOnAction(_ -> play());
        HBox header = new HBox(
                14,
                title,
                count,
                gap,
                play,
                Icons.button(MaterialDesignP.PENCIL_OUTLINE, "Rename the collection", this::rename),
                Icons.button(MaterialDesignD.DELETE_OUTLINE, "Delete the collection", this::delete));
        header.setAlignment(Pos.CENTER_LEFT);
        header.getStyleClass().add("page-header");
        return header;
    }

    private void rename() {
        kit.navigator().show(new NameForm("Rename the collection", place.name(), name -> {
            kit.navigator().closeDialog();
            deeds.rename(place.value(), name, key -> {
                kit.navigator().back();
                kit.navigator().go(new Place.Filed(Facet.COLLECTION, key, name.strip()));
            });
        }));
    }

    private void delete() {
        deeds.delete(place.value(), place.name());
        kit.navigator().back();
    }

    /// From the first film that was not watched, or all of them again.
    private void play() {
        fx.load(
                () -> library.find(query().page(0, PLAYED_AT_ONCE)).items(),
                this::play,
                problem -> kit.navigator().say(ErrorText.of(problem)));
    }

    private void play(List<Item> items) {
        List<Item> films = items.stream()
                .filter(item -> item.isPlayable() && !item.kind().hasChildren())
                .toList();
        List<Item> rest = films.stream().dropWhile(Marking::isWatched).toList();
        List<MediaId> ids =
                (rest.isEmpty() ? films : rest).stream().map(Item::id).toList();
        if (ids.isEmpty()) kit.navigator().say("There is nothing in it that can be played.");
        else kit.navigator().go(new Place.Watch(ids.getFirst(), Duration.ZERO, ids.subList(1, ids.size())));
    }

    private void showState() {
        int total = grid.totalProperty().get();
        count.setText(total == 0 ? "" : "%,d".formatted(total));
        switch (grid.stateProperty().get()) {
            case GridModel.State.Loading() -> notice.hide();
            case GridModel.State.Failed(var sentence) -> notice.show("This could not be read", sentence);
            case GridModel.State.Ready() -> {
                if (total > 0) notice.hide();
                else notice.show("Nothing is in this collection", "It goes with the last film that is taken out.");
            }
        }
    }

    @Override
    public void libraryChanged() {
        grid.refresh();
    }

    @Override
    public void shown() {
        grid.refresh();
        wall.requestFocus();
    }

    @Override
    public Parent node() {
        return node;
    }
}
