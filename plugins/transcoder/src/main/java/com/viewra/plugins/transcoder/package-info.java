/// Turns any source track into H.264 and AAC samples, or copies it, with FFmpeg.
@NullMarked
package com.viewra.plugins.transcoder;

import org.jspecify.annotations.NullMarked;
