/// Albums from MusicBrainz, covers from the Cover Art Archive.
@NullMarked
package com.viewra.plugins.musicbrainz;

import org.jspecify.annotations.NullMarked;
