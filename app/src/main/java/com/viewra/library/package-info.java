/// What the user owns.
@NullMarked
package com.viewra.library;

import org.jspecify.annotations.NullMarked;
