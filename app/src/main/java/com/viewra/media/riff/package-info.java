/// Reads the chunks of RIFF and IFF, and what AVI makes of them.
@NullMarked
package com.viewra.media.riff;

import org.jspecify.annotations.NullMarked;
