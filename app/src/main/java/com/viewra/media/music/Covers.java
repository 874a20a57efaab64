package com.viewra.media.music;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;

/// Cover pictures as tracks, by the names FFmpeg has for them.
final class Covers {
    private Covers() {}

    /// @param kind a MIME type, or the three letters of ID3v2.2
    static Codec codec(String kind) {
        return kind.toLowerCase(java.util.Locale.ROOT).matches(".*jpe?g?") ? Codec.MJPEG : Codec.UNKNOWN;
    }

    static Track track(int index, Codec codec) {
        return new Track.AttachedPicture(index, codec, codec == Codec.MJPEG ? "mjpeg" : "png", TrackLabel.NONE);
    }
}
