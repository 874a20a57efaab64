/// Finds out whom movies, shows and albums are, by asking providers and weighing what they say.
@NullMarked
package com.viewra.enrichment.identification;

import org.jspecify.annotations.NullMarked;
