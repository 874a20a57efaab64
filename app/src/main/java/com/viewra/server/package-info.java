/// The embedded HTTP server: the JSON interface, streams, the web client, access.
@NullMarked
package com.viewra.server;

import org.jspecify.annotations.NullMarked;
