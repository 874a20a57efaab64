/// The content-addressed store of segments: immutable blobs in a folder, found by what they are, least recently used
/// ones dropped when the budget is spent.
@NullMarked
package com.viewra.content;

import org.jspecify.annotations.NullMarked;
