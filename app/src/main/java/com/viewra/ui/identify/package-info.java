/// Items that nobody dared to guess: who they may be, and the user's choice.
@NullMarked
package com.viewra.ui.identify;

import org.jspecify.annotations.NullMarked;
