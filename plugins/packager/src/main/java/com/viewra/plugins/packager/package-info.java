/// Writes CMAF (ISO 23000-19): header and fragments of one track, as HLS and DASH share them.
@NullMarked
package com.viewra.plugins.packager;

import org.jspecify.annotations.NullMarked;
