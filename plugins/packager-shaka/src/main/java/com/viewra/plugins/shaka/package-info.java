/// Whole titles as HLS and DASH, packaged by Shaka Packager.
@NullMarked
package com.viewra.plugins.shaka;

import org.jspecify.annotations.NullMarked;
