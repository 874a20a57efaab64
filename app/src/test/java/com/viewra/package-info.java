/// Rules and tests of the product as a whole.
@NullMarked
package com.viewra;

import org.jspecify.annotations.NullMarked;
