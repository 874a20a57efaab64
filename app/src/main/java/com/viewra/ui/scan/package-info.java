/// The reading of folders, as the user follows and steers it.
@NullMarked
package com.viewra.ui.scan;

import org.jspecify.annotations.NullMarked;
