/// Boxes of the ISO base media file format (ISO 14496-12): reading what FFmpeg and files hold, writing what players
/// get.
@NullMarked
package com.viewra.isobmff;

import org.jspecify.annotations.NullMarked;
