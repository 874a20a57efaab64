/// How the window looks: fonts, colours, icons.
@NullMarked
package com.viewra.ui.theme;

import org.jspecify.annotations.NullMarked;
