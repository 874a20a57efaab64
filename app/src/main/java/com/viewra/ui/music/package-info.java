/// What plays while one goes on browsing.
@NullMarked
package com.viewra.ui.music;

import org.jspecify.annotations.NullMarked;
