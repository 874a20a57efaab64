/// The shelf: any number of items as a wall of pictures.
@NullMarked
package com.viewra.ui.grid;

import org.jspecify.annotations.NullMarked;
