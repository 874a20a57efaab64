/// The program: options, wiring, start and end.
@NullMarked
package com.viewra;

import org.jspecify.annotations.NullMarked;
