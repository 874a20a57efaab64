/// Who may ask for what: tokens, pairing, signed addresses, and guards against other web sites.
@NullMarked
package com.viewra.server.access;

import org.jspecify.annotations.NullMarked;
