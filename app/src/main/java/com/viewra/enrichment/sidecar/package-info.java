/// What lies beside and inside media files: NFO files, lyrics, tags, as metadata and back.
@NullMarked
package com.viewra.enrichment.sidecar;

import org.jspecify.annotations.NullMarked;
