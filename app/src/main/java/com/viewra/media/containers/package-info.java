/// Chooses who reads a file, by what it contains.
@NullMarked
package com.viewra.media.containers;

import org.jspecify.annotations.NullMarked;
