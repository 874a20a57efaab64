/// The one reader of configuration and system properties.
@NullMarked
package com.viewra.settings;

import org.jspecify.annotations.NullMarked;
