package com.viewra.ui;

import com.viewra.library.Facet;
import com.viewra.library.Item;
import com.viewra.library.MediaFile;
import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.collection.CollectionPage;
import com.viewra.ui.copy.CopiesPage;
import com.viewra.ui.copy.CopyDeeds;
import com.viewra.ui.deed.BoxSetDeeds;
import com.viewra.ui.deed.ItemMenu;
import com.viewra.ui.deed.ListDeeds;
import com.viewra.ui.deed.Marking;
import com.viewra.ui.detail.DetailDeeds;
import com.viewra.ui.detail.DetailPage;
import com.viewra.ui.detail.DetailSource;
import com.viewra.ui.detail.PlaysHere;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.GridModel;
import com.viewra.ui.grid.Listing;
import com.viewra.ui.grid.SearchModel;
import com.viewra.ui.grid.SearchPage;
import com.viewra.ui.grid.ShelfModel;
import com.viewra.ui.grid.ShelfPage;
import com.viewra.ui.home.HomePage;
import com.viewra.ui.identify.IdentifyDeeds;
import com.viewra.ui.identify.NeedsLookPage;
import com.viewra.ui.identify.SuggestionPane;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.photo.PhotoPage;
import com.viewra.ui.player.Engines;
import com.viewra.ui.player.PlayerKit;
import com.viewra.ui.player.PlayerPage;
import com.viewra.ui.playlist.PlaylistPage;
import com.viewra.ui.playlist.PlaylistsPage;
import com.viewra.ui.setup.SettingsPage;
import com.viewra.ui.tile.TileKit;
import com.viewra.ui.wall.WallPage;
import com.viewra.ui.welcome.FolderIntake;
import com.viewra.ui.welcome.WelcomePage;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Makes the page of a place.
final class Pages {
    private final DesktopServices services;
    private final FxThread fx;
    private final TileKit kit;
    private final Marking marking;
    private final CopyDeeds copies;
    private final ListDeeds lists;
    private final BoxSetDeeds boxSets;
    private final IdentifyDeeds identify;
    private final Navigator navigator;
    private final FolderIntake intake;
    private final Engines engines;

    Pages(
            DesktopServices services,
            FxThread fx,
            PictureLoader pictures,
            Navigator navigator,
            FolderIntake intake,
            Engines engines) {
        this.services = services;
        this.fx = fx;
        marking = new Marking(services.browsing().marks(), fx, navigator);
        copies = new CopyDeeds(services.copies(), fx, navigator);
        lists = new ListDeeds(services.browsing().playlists(), services.library(), fx, navigator);
        identify = new IdentifyDeeds(services.library(), services.identification(), fx, navigator);
        boxSets = new BoxSetDeeds(services.browsing(), fx, navigator);
        kit = new TileKit(pictures, navigator, new ItemMenu(navigator, marking, lists, boxSets));
        this.navigator = navigator;
        this.intake = intake;
        this.engines = engines;
    }

    Page of(Place place) {
        return switch (place) {
            case Place.Welcome() -> new WelcomePage(intake);
            case Place.Home() -> new HomePage(services.browsing().home(), services.library(), fx, kit);
            case Place.Shelf(var section) -> shelf(Listing.of(section));
            case Place.Names(var wall) -> new WallPage(wall, services.browsing().search(), fx, kit);
            case Place.Filed filed
            when filed.facet() == Facet.COLLECTION -> new CollectionPage(filed, services.library(), boxSets, fx, kit);
            case Place.Filed(var facet, var value, var name) -> shelf(Listing.of(facet, value, name));
            case Place.Matches(var kind, var text) -> shelf(Listing.of(kind, text));
            case Place.Search _ ->
                new SearchPage(new SearchModel(services.browsing().search(), fx), kit);
            case Place.Details(var item) ->
                new DetailPage(
                        item,
                        new DetailSource(
                                services.library(),
                                services.metadata(),
                                services.browsing().search(),
                                services.artwork()),
                        fx,
                        kit,
                        new DetailDeeds(
                                navigator,
                                marking,
                                copies,
                                this::identify,
                                services.showInFolder().map(this::ofFile)),
                        new PlaysHere.Decider(services.playback(), engines::device, services.devices()));
            case Place.CopyList() ->
                new CopiesPage(
                        copies,
                        services.showInFolder().map(show -> copy -> fx.inBackground(() -> show.accept(copy.target()))));
            case Place.NeedsLook() -> new NeedsLookPage(identify, services.webPictures(), fx, kit);
            case Place.Settings() ->
                new SettingsPage(
                        services.library(), services.scans(), services.plugins(), services.moves(), fx, navigator);
            case Place.Lists() -> new PlaylistsPage(lists, navigator);
            case Place.OneList(var list) ->
                new PlaylistPage(list, services.browsing().playlists(), lists, fx, kit);
            case Place.Watch watch ->
                new PlayerPage(
                        watch,
                        services.library(),
                        services.playback(),
                        new PlayerKit(engines, services.tiles()),
                        fx,
                        navigator);
            case Place.Photo photo -> new PhotoPage(photo, services.artwork(), fx, navigator);
        };
    }

    private void identify(Item item) {
        SuggestionPane pane = new SuggestionPane(identify, services.webPictures(), fx, navigator::closeDialog);
        pane.getStyleClass().add("suggestion-dialog");
        pane.show(item);
        navigator.show(pane);
    }

    private Consumer<MediaFile> ofFile(Consumer<Path> show) {
        return file -> fx.inBackground(() -> show.accept(file.path()));
    }

    private Page shelf(Listing listing) {
        GridModel grid = new GridModel(services.library(), fx);
        return new ShelfPage(new ShelfModel(listing, grid, services.browsing().search(), fx), kit);
    }
}
