/// From files and their sidecars to items of a library.
@NullMarked
package com.viewra.api.scan;

import org.jspecify.annotations.NullMarked;
