/// Files in words that people use.
@NullMarked
package com.viewra.ui.facts;

import org.jspecify.annotations.NullMarked;
