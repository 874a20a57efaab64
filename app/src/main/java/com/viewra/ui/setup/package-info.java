/// What the owner sets: plugins and their settings.
@NullMarked
package com.viewra.ui.setup;

import org.jspecify.annotations.NullMarked;
