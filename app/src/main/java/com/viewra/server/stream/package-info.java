/// Manifests, segments and files for players, at signed addresses.
@NullMarked
package com.viewra.server.stream;

import org.jspecify.annotations.NullMarked;
