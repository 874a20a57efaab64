/// The film on the screen. The only package that knows libVLC.
@NullMarked
package com.viewra.ui.player;

import org.jspecify.annotations.NullMarked;
