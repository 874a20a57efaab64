/// Subtitles as text: WebVTT, the codings it is made from, and old charsets.
@NullMarked
package com.viewra.streaming.text;

import org.jspecify.annotations.NullMarked;
