/// The first start: choose folders.
@NullMarked
package com.viewra.ui.welcome;

import org.jspecify.annotations.NullMarked;
