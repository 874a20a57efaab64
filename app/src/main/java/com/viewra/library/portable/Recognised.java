package com.viewra.library.portable;

import com.viewra.library.MediaId;

/// An item that was recognised, and by what.
public record Recognised(MediaId item, By by) {
    /// Surest first.
    public enum By {
        PATH,
        /// The same bytes under another name.
        FINGERPRINT,
        /// What a provider calls it.
        ID,
        /// Title and year; of an episode show and numbers; of a track artist, album and title.
        TITLE
    }
}
