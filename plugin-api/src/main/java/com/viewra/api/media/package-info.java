/// The vocabulary of media: codecs, tracks, formats and samples, as values.
@NullMarked
package com.viewra.api.media;

import org.jspecify.annotations.NullMarked;
