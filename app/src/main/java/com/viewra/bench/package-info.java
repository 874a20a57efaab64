/// Measures the whole program from outside: starts a Viewra of its own, talks HTTP to it, and puts each figure beside
/// that of a peer in the same run. Machines differ and are shared, so the ratio is what counts.
@NullMarked
package com.viewra.bench;

import org.jspecify.annotations.NullMarked;
