/// The way onto the JavaFX thread and off it.
@NullMarked
package com.viewra.ui.fx;

import org.jspecify.annotations.NullMarked;
