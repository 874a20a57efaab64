/// From samples to the segments that players fetch.
@NullMarked
package com.viewra.api.packaging;

import org.jspecify.annotations.NullMarked;
