/// Tells what media files are from their names. Rules are small, named and tried in order; the first that fires decides.
@NullMarked
package com.viewra.scanner;

import org.jspecify.annotations.NullMarked;
