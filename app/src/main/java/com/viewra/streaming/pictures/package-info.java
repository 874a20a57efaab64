/// Subtitles that are pictures: the codings of Blu-rays, DVDs and DVB, decoded to where and when what is shown, and
/// drawn in the size of a film.
@NullMarked
package com.viewra.streaming.pictures;

import org.jspecify.annotations.NullMarked;
