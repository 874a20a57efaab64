/// Walls of names that items are filed under: collections, genres, composers, places, folders.
@NullMarked
package com.viewra.ui.wall;

import org.jspecify.annotations.NullMarked;
