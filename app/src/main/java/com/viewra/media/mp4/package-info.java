/// Reading MP4, MOV and M4A files: index and samples (ISO 14496-12, QuickTime File Format).
@NullMarked
package com.viewra.media.mp4;

import org.jspecify.annotations.NullMarked;
