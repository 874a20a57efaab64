/// A collection: its films in their order, and changing what is in it.
@NullMarked
package com.viewra.ui.collection;

import org.jspecify.annotations.NullMarked;
