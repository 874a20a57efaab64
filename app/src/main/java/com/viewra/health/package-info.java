/// Probes, metrics, and what a person reads of them.
@NullMarked
package com.viewra.health;

import org.jspecify.annotations.NullMarked;
