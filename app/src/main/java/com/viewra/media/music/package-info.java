/// Reads files that hold music alone, MP3 and FLAC, without a process for each.
@NullMarked
package com.viewra.media.music;

import org.jspecify.annotations.NullMarked;
