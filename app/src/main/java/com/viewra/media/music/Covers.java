package com.viewra.media.music;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.HeaderReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Cover pictures as tracks, by the names FFmpeg has for them.
final class Covers {
    private Covers() {}

    /// @param kind what ends in JPG, JPEG or PNG: a MIME type, a file name, the three letters of ID3v2.2
    /// @throws MediaException for pictures of another kind, which are left to FFmpeg
    static Codec codec(String kind) throws MediaException {
        String name = kind.toLowerCase(Locale.ROOT);
        if (name.matches("(?s).*jpe?g")) return Codec.MJPEG;
        if (name.endsWith("png")) return Codec.UNKNOWN;
        throw HeaderReader.odd("A cover is no JPEG or PNG");
    }

    /// @param picture the beginning of a PICTURE block of FLAC (RFC 9639 §8.8): its type, then length and kind
    static Codec ofFlac(byte[] picture) throws MediaException {
        ByteBuffer in = ByteBuffer.wrap(picture).position(Math.min(4, picture.length));
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) throw HeaderReader.odd("A cover makes no sense");
        return codec(StandardCharsets.US_ASCII.decode(in.slice().limit(length)).toString());
    }

    static Track track(int index, Codec codec) {
        return new Track.AttachedPicture(index, codec, codec == Codec.MJPEG ? "mjpeg" : "png", TrackLabel.NONE);
    }
}
