/// The index in memory that lists, searches and counts: what is there, by every order, word and facet. Knows no
/// SQL; the store fills it when the program starts and keeps it in step.
@NullMarked
package com.viewra.library.search;

import org.jspecify.annotations.NullMarked;
