/// The desktop window; one package per screen.
@NullMarked
package com.viewra.ui;

import org.jspecify.annotations.NullMarked;
