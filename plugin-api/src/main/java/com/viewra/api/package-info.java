/// What every plugin meets first: its base class, its context, and the errors it may raise.
@NullMarked
package com.viewra.api;

import org.jspecify.annotations.NullMarked;
