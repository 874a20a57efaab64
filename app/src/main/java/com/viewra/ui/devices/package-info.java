/// How a phone or another computer gets to this library.
@NullMarked
package com.viewra.ui.devices;

import org.jspecify.annotations.NullMarked;
