package com.viewra.ui.tile;

import com.viewra.ui.artwork.PictureLoader;
import com.viewra.ui.deed.ItemMenu;
import com.viewra.ui.page.Navigator;

/// What every tile needs to show itself and to be used.
public record TileKit(PictureLoader pictures, Navigator navigator, ItemMenu menu) {}
