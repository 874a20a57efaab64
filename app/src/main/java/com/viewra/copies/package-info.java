/// Whole-file jobs: copies of films for devices, and titles prepared for televisions.
@NullMarked
package com.viewra.copies;

import org.jspecify.annotations.NullMarked;
