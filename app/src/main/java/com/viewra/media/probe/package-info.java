/// Reading every other container through ffprobe.
@NullMarked
package com.viewra.media.probe;

import org.jspecify.annotations.NullMarked;
