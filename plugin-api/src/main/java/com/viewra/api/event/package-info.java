/// What happened, as values; published after the change is stored.
@NullMarked
package com.viewra.api.event;

import org.jspecify.annotations.NullMarked;
