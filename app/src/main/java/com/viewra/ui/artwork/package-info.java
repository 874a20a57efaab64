/// Pictures of items: loaded away from the JavaFX thread, cut and rounded before they are shown.
@NullMarked
package com.viewra.ui.artwork;

import org.jspecify.annotations.NullMarked;
