/// Copies of films for other devices: making them, and those there are.
@NullMarked
package com.viewra.ui.copy;

import org.jspecify.annotations.NullMarked;
