package com.viewra.ui.detail;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.copy.CopyDeeds;
import com.viewra.ui.copy.CopyForm;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.facts.FactTable;
import com.viewra.ui.facts.FileFacts;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Strip;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// The page of one film, show, season, episode, artist or album.
public final class DetailPage implements Page {
    private static final double BACKDROP_HEIGHT = 490;
    private final MediaId id;
    private final DetailSource source;
    private final FxThread fx;
    private final TileKit kit;
    private final Marking marking;
    private final CopyDeeds copies;
    private final Consumer<MediaFile> showInFolder;
    private final boolean canShowInFolder;
    private final PlaysHere.Decider decider;
    private final PictureView backdrop;
    private final VBox content = new VBox();
    private final PageScroller node;
    private Optional<DetailContent> shown = Optional.empty();

    /// @param showInFolder empty where the system has no way to show a file in its folder
    public DetailPage(
            MediaId id,
            DetailSource source,
            FxThread fx,
            TileKit kit,
            Marking marking,
            CopyDeeds copies,
            Optional<Consumer<MediaFile>> showInFolder,
            PlaysHere.Decider decider) {
        this.id = id;
        this.source = source;
        this.fx = fx;
        this.kit = kit;
        this.marking = marking;
        this.copies = copies;
        this.showInFolder = showInFolder.orElse(_ -> {});
        canShowInFolder = showInFolder.isPresent();
        this.decider = decider;
        backdrop = new PictureView(kit.pictures());
        content.getStyleClass().add("detail-content");
        Region shade = new Region();
        shade.getStyleClass().add("backdrop-shade");
        shade.setMaxHeight(BACKDROP_HEIGHT);
        StackPane whole = new StackPane(backdrop, shade, content);
        whole.getStyleClass().add("detail");
        whole.setAlignment(Pos.TOP_LEFT);
        whole.setMinWidth(0); // the backdrop may be wider
        node = new PageScroller(whole);
        node.widthProperty().subscribe(this::showBackdrop);
    }

    private void load(boolean focusPlay) {
        fx.load(
                () -> DetailContent.read(source, id),
                read -> read.ifPresentOrElse(found -> show(found, focusPlay), kit.navigator()::back),
                problem -> kit.navigator().say(ErrorText.of(problem)));
    }

    private void show(DetailContent found, boolean focusPlay) {
        if (shown.equals(Optional.of(found))) return;
        shown = Optional.of(found);
        content.getChildren().setAll(top(found));
        About about = new About(found.metadata(), this::openFiled);
        if (!about.isEmpty()) content.getChildren().add(about);
        found.groups().forEach(group -> content.getChildren().add(group(found, group)));
        FileFacts.ofFirst(found.details().files())
                .ifPresent(facts -> content.getChildren().addAll(heading("File"), new FactTable(facts.lines())));
        Item item = found.details().item();
        if (item.isPlayable() && !found.details().files().isEmpty() && item.kind() != ItemKind.PHOTO)
            content.getChildren().addAll(heading("How it plays"), new PlaysHere(item, decider, fx));
        showBackdrop();
        if (focusPlay && content.lookup(".primary-button") instanceof Button play) play.requestFocus();
    }

    private Node top(DetailContent found) {
        Item item = found.details().item();
        TileShape shape = TileShape.of(item.kind());
        int width = shape == TileShape.POSTER ? 220 : shape == TileShape.SQUARE ? 240 : 340;
        int height = (int) (width / shape.aspect());
        PictureView poster = new PictureView(kit.pictures());
        poster.setSize(width, height);
        poster.show(Wanted.of(item, shape.artwork(), width, height, 14), Icons.of(item.kind()));
        poster.getStyleClass().add("detail-poster");
        if (found.missingSince().isPresent()) poster.setOpacity(0.35);
        Headline headline = new Headline(found, kit.navigator(), deeds());
        HBox.setHgrow(headline, Priority.ALWAYS);
        HBox top = new HBox(36, poster, headline);
        top.setAlignment(Pos.BOTTOM_LEFT);
        top.getStyleClass().add("detail-top");
        return top;
    }

    private void openFiled(Facet facet, String name) {
        fx.load(
                () -> source.filed(facet, name),
                filed -> filed.ifPresentOrElse(
                        one -> kit.navigator().go(new Place.Filed(facet, one.value(), one.name())),
                        () -> kit.navigator().say("Nothing else is filed under “" + name + "”.")),
                problem -> kit.navigator().say(ErrorText.of(problem)));
    }

    private Node group(DetailContent found, DetailContent.Group group) {
        ItemKind kind = group.items().isEmpty()
                ? ItemKind.EPISODE
                : group.items().getFirst().kind();
        if (kind == ItemKind.TRACK) return new TrackList(group.items(), kit);
        boolean episodes = kind == ItemKind.EPISODE;
        String title = group.title().isEmpty() ? title(found, kind) : group.title();
        TileShape shape = TileShape.of(kind);
        Strip strip = new Strip(
                title, shape, shape == TileShape.WIDE ? 280 : 170, episodes ? Caption::inSeason : Caption::of, kit);
        strip.show(group.items());
        return strip;
    }

    private static String title(DetailContent found, ItemKind kind) {
        return kind == ItemKind.ALBUM
                ? "Albums"
                : kind == ItemKind.EPISODE ? "Episodes" : found.details().item().title();
    }

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll("heading", "fact-heading");
        return heading;
    }

    private Headline.Deeds deeds() {
        return new Headline.Deeds() {
            @Override
            public Marking marking() {
                return marking;
            }

            @Override
            public void makeCopy(Item item, MediaFile file) {
                kit.navigator().show(new CopyForm(item, file.path(), copies, kit.navigator()::closeDialog));
            }

            @Override
            public void showInFolder(MediaFile file) {
                showInFolder.accept(file);
            }

            @Override
            public boolean canShowInFolder() {
                return canShowInFolder;
            }
        };
    }

    private void showBackdrop() {
        double width = Math.ceil(node.getWidth() / 80) * 80;
        if (width <= 0) return;
        backdrop.setSize(width, BACKDROP_HEIGHT);
        shown.map(found -> found.details().item())
                .ifPresent(item -> backdrop.show(
                        Wanted.of(
                                item,
                                List.of(ArtworkKind.BACKDROP, ArtworkKind.THUMB, ArtworkKind.POSTER),
                                (int) width,
                                (int) BACKDROP_HEIGHT,
                                0),
                        Icons.of(item.kind())));
    }

    @Override
    public boolean pressed(KeyEvent key) {
        return shown.map(found -> found.details().item())
                .filter(item -> kit.menu().pressed(key, item))
                .isPresent();
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Optional<PageScroller> behindTopBar() {
        return Optional.of(node);
    }

    @Override
    public void shown() {
        load(true);
    }

    @Override
    public void libraryChanged() {
        load(false);
    }
}
