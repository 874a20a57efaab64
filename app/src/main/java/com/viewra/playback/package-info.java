/// Decides how an item reaches a device, and remembers where people left off.
@NullMarked
package com.viewra.playback;

import org.jspecify.annotations.NullMarked;
