package com.viewra.ui;

import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.fx.FxThread;
import com.viewra.ui.grid.GridModel;
import com.viewra.ui.grid.SearchPage;
import com.viewra.ui.grid.ShelfPage;
import com.viewra.ui.home.HomePage;
import com.viewra.ui.page.Navigator;
import com.viewra.ui.page.Page;
import com.viewra.ui.page.Place;
import com.viewra.ui.welcome.FolderIntake;
import com.viewra.ui.welcome.WelcomePage;

/// Makes the page of a place.
final class Pages {
    private final DesktopServices services;
    private final FxThread fx;
    private final PictureLoader pictures;
    private final Navigator navigator;
    private final FolderIntake intake;

    Pages(DesktopServices services, FxThread fx, PictureLoader pictures, Navigator navigator, FolderIntake intake) {
        this.services = services;
        this.fx = fx;
        this.pictures = pictures;
        this.navigator = navigator;
        this.intake = intake;
    }

    Page of(Place place) {
        return switch (place) {
            case Place.Welcome() -> new WelcomePage(intake);
            case Place.Home() -> new HomePage(services.library(), fx, pictures, navigator);
            case Place.Shelf(var section) -> new ShelfPage(section, grid(), pictures, navigator);
            case Place.Search(_) -> new SearchPage(grid(), pictures, navigator);
            case Place.Details(var item) -> throw new UnsupportedOperationException("todo" + item);
            case Place.Watch watch -> throw new UnsupportedOperationException("todo" + watch);
            case Place.Photo photo -> throw new UnsupportedOperationException("todo" + photo);
        };
    }

    private GridModel grid() {
        return new GridModel(services.library(), fx);
    }
}
