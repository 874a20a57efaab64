/// Plans, schedules and describes segments; knows no HTTP.
@NullMarked
package com.viewra.streaming;

import org.jspecify.annotations.NullMarked;
