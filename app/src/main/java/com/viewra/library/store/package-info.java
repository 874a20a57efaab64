/// The library in a database: the only SQL of the program.
@NullMarked
package com.viewra.library.store;

import org.jspecify.annotations.NullMarked;
