/// From a source track and a recipe to samples.
@NullMarked
package com.viewra.api.transcode;

import org.jspecify.annotations.NullMarked;
