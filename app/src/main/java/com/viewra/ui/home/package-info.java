/// The first screen: what to go on with and what is new.
@NullMarked
package com.viewra.ui.home;

import org.jspecify.annotations.NullMarked;
