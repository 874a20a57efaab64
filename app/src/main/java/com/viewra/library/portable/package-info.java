/// What of a library can be taken elsewhere: items with what tells them apart, what is known and what people said of
/// them, and playlists; and how all of it finds its place in another library.
@NullMarked
package com.viewra.library.portable;

import org.jspecify.annotations.NullMarked;
