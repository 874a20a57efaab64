package com.viewra.ui.detail;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.MediaId;
import com.viewra.ui.artwork.PictureView;
import com.viewra.ui.artwork.Wanted;
import com.viewra.ui.facts.FactTable;
import com.viewra.ui.facts.FileFacts;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.fx.Reading;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.FocusPlace;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.page.Place;
import com.viewra.ui.theme.Icons;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.tile.TileShape;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The page of one film, show, season, episode, artist or album.
public final class DetailPage implements Page {
    private final DetailSource source;
    private final FxThread fx;
    private final TileKit kit;
    private final DetailDeeds deeds;
    private final PlaysHere.Decider decider;
    private final Backdrop backdrop;
    private final VBox content = new VBox();
    private final PageScroller node;
    private final Reading<Optional<DetailContent>> reading;
    private Optional<DetailContent> shown = Optional.empty();
    /// Whether Play is to have the focus as soon as there is one.
    private boolean wantsFocus;

    public DetailPage(
            MediaId id, DetailSource source, FxThread fx, TileKit kit, DetailDeeds deeds, PlaysHere.Decider decider) {
        this.source = source;
        this.fx = fx;
        this.kit = kit;
        this.deeds = deeds;
        this.decider = decider;
        backdrop = new Backdrop(kit.pictures());
        content.getStyleClass().add("detail-content");
        node = new PageScroller(backdrop.behind(content));
        node.widthProperty().subscribe(width -> backdrop.fit(width.doubleValue()));
        reading = new Reading<>(
                fx,
                () -> DetailContent.read(source, id),
                read -> read.ifPresentOrElse(this::show, this::leave),
                problem -> kit.navigator().say(ErrorText.of(problem)));
    }

    /// There is nothing to show any more; another page may be in front by now.
    private void leave() {
        if (node.getScene() == null) return;
        kit.navigator().back();
        kit.navigator().say("This is not in the library any more.");
    }

    private void show(DetailContent found) {
        if (!shown.equals(Optional.of(found))) FocusPlace.keep(content, () -> draw(found));
        if (wantsFocus && FocusPlace.in(content).isEmpty() && content.lookup(".primary-button") instanceof Button play)
            play.requestFocus();
        wantsFocus = false;
    }

    private void draw(DetailContent found) {
        shown = Optional.of(found);
        content.getChildren().setAll(top(found));
        About about = new About(found.metadata(), this::openFiled);
        if (!about.isEmpty()) content.getChildren().add(about);
        found.groups().forEach(group -> content.getChildren().add(GroupView.of(found, group, kit)));
        FileFacts.ofFirst(found.details().files())
                .ifPresent(facts -> content.getChildren().addAll(heading("File"), new FactTable(facts.lines())));
        Item item = found.details().item();
        if (item.isPlayable() && !found.details().files().isEmpty() && item.kind() != ItemKind.PHOTO)
            content.getChildren().addAll(heading("How it plays"), new PlaysHere(item, decider, fx));
        backdrop.show(item);
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
        Headline headline = new Headline(found, kit, deeds);
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

    private static Label heading(String text) {
        Label heading = new Label(text);
        heading.getStyleClass().addAll("heading", "fact-heading");
        return heading;
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
        wantsFocus = true;
        reading.again();
    }

    @Override
    public void libraryChanged() {
        reading.again();
    }
}
