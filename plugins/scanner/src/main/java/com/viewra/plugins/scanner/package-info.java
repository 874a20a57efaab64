/// Tells what media files are from their names. Rules are small, named and tried in order; the first that fires
/// decides.
@NullMarked
package com.viewra.plugins.scanner;

import org.jspecify.annotations.NullMarked;
