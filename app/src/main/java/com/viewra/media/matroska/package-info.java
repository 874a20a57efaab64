/// Reading Matroska and WebM: index and samples (RFC 8794 EBML, RFC 9559 Matroska).
@NullMarked
package com.viewra.media.matroska;

import org.jspecify.annotations.NullMarked;
