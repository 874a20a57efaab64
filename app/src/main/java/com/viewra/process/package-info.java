/// The one owner of child processes.
@NullMarked
package com.viewra.process;

import org.jspecify.annotations.NullMarked;
