/// The content-addressed store of segments.
@NullMarked
package com.viewra.content;

import org.jspecify.annotations.NullMarked;
