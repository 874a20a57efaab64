/// One item as a picture with a caption, alone or in a strip.
@NullMarked
package com.viewra.ui.tile;

import org.jspecify.annotations.NullMarked;
