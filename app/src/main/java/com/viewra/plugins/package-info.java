/// Wraps PF4J once: load, start, stop, unload; hands extensions out as plain lists.
@NullMarked
package com.viewra.plugins;

import org.jspecify.annotations.NullMarked;
