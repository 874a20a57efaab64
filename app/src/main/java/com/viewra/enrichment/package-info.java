/// Artwork and metadata that arrive after the scan.
@NullMarked
package com.viewra.enrichment;

import org.jspecify.annotations.NullMarked;
