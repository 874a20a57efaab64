/// What decoder configurations and the first bytes of coded frames say about picture and sound.
@NullMarked
package com.viewra.isobmff.codec;

import org.jspecify.annotations.NullMarked;
