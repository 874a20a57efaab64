/// What a screen is, where one can go, and how to get there.
@NullMarked
package com.viewra.ui.page;

import org.jspecify.annotations.NullMarked;
