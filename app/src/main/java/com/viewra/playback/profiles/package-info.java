/// Device profiles: what is known of players, in files that people may add to.
@NullMarked
package com.viewra.playback.profiles;

import org.jspecify.annotations.NullMarked;
