/// The assembled program, used as outsiders use it: over HTTP, in a browser, by libVLC, by FFmpeg and by its window.
@NullMarked
package com.viewra.e2e;

import org.jspecify.annotations.NullMarked;
