/// The JSON interface.
@NullMarked
package com.viewra.server.api;

import org.jspecify.annotations.NullMarked;
