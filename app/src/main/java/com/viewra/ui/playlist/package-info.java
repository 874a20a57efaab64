/// The user's own lists.
@NullMarked
package com.viewra.ui.playlist;

import org.jspecify.annotations.NullMarked;
