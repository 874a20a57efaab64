/// Walks library folders and writes what it finds through the library.
@NullMarked
package com.viewra.scan;

import org.jspecify.annotations.NullMarked;
