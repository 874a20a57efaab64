/// What is known of the things in a library beyond their files: values, as sidecars, tags and providers give them.
@NullMarked
package com.viewra.api.metadata;

import org.jspecify.annotations.NullMarked;
