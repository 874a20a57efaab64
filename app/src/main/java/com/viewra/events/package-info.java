/// One bus for what happened.
@NullMarked
package com.viewra.events;

import org.jspecify.annotations.NullMarked;
