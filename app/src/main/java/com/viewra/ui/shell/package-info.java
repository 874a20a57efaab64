/// The window around the screens: side bar, search, going back.
@NullMarked
package com.viewra.ui.shell;

import org.jspecify.annotations.NullMarked;
