/// What one can do with an item wherever it is shown, and taking it back.
@NullMarked
package com.viewra.ui.deed;

import org.jspecify.annotations.NullMarked;
