/// Movies and shows from The Movie Database (TMDB).
@NullMarked
package com.viewra.plugins.tmdb;

import org.jspecify.annotations.NullMarked;
