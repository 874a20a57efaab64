/// Asking services on the web politely: for plugins, and for whoever else asks one.
@NullMarked
package com.viewra.api.web;

import org.jspecify.annotations.NullMarked;
