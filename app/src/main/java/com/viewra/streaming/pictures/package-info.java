/// Subtitles that are pictures: the codings of Blu-rays and DVDs, decoded to where and when what is shown.
@NullMarked
package com.viewra.streaming.pictures;

import org.jspecify.annotations.NullMarked;
