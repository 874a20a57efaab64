/// Photos, one at a time, as large as the window.
@NullMarked
package com.viewra.ui.photo;

import org.jspecify.annotations.NullMarked;
