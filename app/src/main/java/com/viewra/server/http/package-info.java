/// What all parts of the server share: routes as data, problem documents, JSON, sending files.
@NullMarked
package com.viewra.server.http;

import org.jspecify.annotations.NullMarked;
