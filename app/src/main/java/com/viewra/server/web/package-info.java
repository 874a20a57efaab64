/// The web client's files.
@NullMarked
package com.viewra.server.web;

import org.jspecify.annotations.NullMarked;
