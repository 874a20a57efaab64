/// Takes the library elsewhere and in from elsewhere: exports, imports of our own and of other programs, and long
/// jobs of that kind with their progress.
@NullMarked
package com.viewra.exchange;

import org.jspecify.annotations.NullMarked;
