package com.viewra.ui.home;

import com.viewra.library.Library;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.Notice;
import com.viewra.ui.page.ErrorText;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.PageScroller;
import com.viewra.ui.tile.Caption;
import com.viewra.ui.tile.Strip;
import com.viewra.ui.tile.TileShape;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Continue watching, and what was added last.
public final class HomePage implements Page {
    private static final PseudoClass HERO = PseudoClass.getPseudoClass("hero");
    private final Library library;
    private final FxThread fx;
    private final Navigator navigator;
    private final Hero hero;
    private final Strip started;
    private final Strip movies;
    private final Strip shows;
    private final Strip albums;
    private final Strip videos;
    private final Strip photos;
    private final Notice notice = new Notice();
    private final PageScroller scroller;
    private final StackPane node;

    public HomePage(Library library, FxThread fx, PictureLoader pictures, Navigator navigator) {
        this.library = library;
        this.fx = fx;
        this.navigator = navigator;
        hero = new Hero(pictures, navigator);
        started = new Strip("Continue watching", TileShape.WIDE, 280, Caption::of, pictures, navigator);
        movies = new Strip("Recently added movies", TileShape.POSTER, 164, Caption::of, pictures, navigator);
        shows = new Strip("Recently added shows", TileShape.POSTER, 164, Caption::of, pictures, navigator);
        albums = new Strip("New music", TileShape.SQUARE, 176, Caption::of, pictures, navigator);
        videos = new Strip("New videos", TileShape.WIDE, 280, Caption::of, pictures, navigator);
        photos = new Strip("New photos", TileShape.SQUARE, 176, Caption::of, pictures, navigator);
        VBox content = new VBox(hero, started, movies, shows, albums, videos, photos);
        content.getStyleClass().add("home");
        hero.visibleProperty().subscribe(shown -> content.pseudoClassStateChanged(HERO, shown));
        scroller = new PageScroller(content);
        node = new StackPane(scroller, notice);
    }

    @Override
    public void libraryChanged() {
        fx.load(() -> HomeContent.read(library), this::show, problem -> navigator.say(ErrorText.of(problem)));
    }

    private void show(HomeContent content) {
        if (content.isEmpty()) notice.show("Nothing here yet", "What is found in your folders appears by itself.");
        else notice.hide();
        hero.show(content.featured());
        started.show(content.started());
        movies.show(content.movies());
        shows.show(content.shows());
        albums.show(content.albums());
        videos.show(content.videos());
        photos.show(content.photos());
    }

    @Override
    public Parent node() {
        return node;
    }

    @Override
    public Optional<PageScroller> behindTopBar() {
        return Optional.of(scroller);
    }

    @Override
    public void shown() {
        libraryChanged();
    }
}
