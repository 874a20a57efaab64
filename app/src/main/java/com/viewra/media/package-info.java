/// Reading containers: tracks, timing, key frames and samples.
@NullMarked
package com.viewra.media;

import org.jspecify.annotations.NullMarked;
