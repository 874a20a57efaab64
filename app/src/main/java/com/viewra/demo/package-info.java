/// The sample library of `--demo`: films, a show, an album and photos, drawn, composed and encoded on this machine.
@NullMarked
package com.viewra.demo;

import org.jspecify.annotations.NullMarked;
