/// Reads files that hold music alone without a process for each.
@NullMarked
package com.viewra.media.music;

import org.jspecify.annotations.NullMarked;
