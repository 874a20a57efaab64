/// Everything about one item, and the way to play it.
@NullMarked
package com.viewra.ui.detail;

import org.jspecify.annotations.NullMarked;
