package com.viewra.streaming;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.VideoRecipe;
import java.util.Optional;

/// One way in which one track of a file is offered.
sealed interface Rendition {
    RenditionId id();

    Track track();

    Recipe recipe();

    TrackPlan plan();

    /// As the CODECS attribute names it (RFC 6381): `avc1.640028`.
    String codecs();

    /// In bits per second; for copies an estimate from what the source says.
    Bitrate bitrate();

    default boolean isCopy() {
        return recipe() instanceof CopyRecipe;
    }

    record Bitrate(long average, long peak) {}

    /// @param width as shown
    /// @param height as shown
    /// @param frameRate empty if frames come at varying distances
    /// @param range as decoders see it that know nothing of Dolby Vision
    /// @param supplement what those see that do
    record Picture(
            int width,
            int height,
            Optional<Rational> frameRate,
            DynamicRange range,
            Optional<SupplementalCodec> supplement) {
        Picture(int width, int height, Optional<Rational> frameRate, DynamicRange range) {
            this(width, height, frameRate, range, Optional.empty());
        }
    }

    record OfVideo(
            RenditionId id,
            Track.Video track,
            Recipe recipe,
            TrackPlan plan,
            String codecs,
            Bitrate bitrate,
            Picture picture)
            implements Rendition {
        /// Whether captions (CTA-708) may lie within the pictures: copies have what the source has, and FFmpeg hands on
        /// what it finds in these.
        boolean mayHoldCaptions() {
            return isCopy()
                    || switch (track.codec()) {
                        case MPEG4, VP8, VP9, VC1, MJPEG -> false;
                        default -> true;
                    };
        }

        /// The same made in another way.
        OfVideo by(Recipe other) {
            return new OfVideo(id, track, other, plan, codecs, bitrate, picture);
        }

        /// The same with the pictures of a subtitle track drawn into it.
        /// @return empty if this is not encoded
        Optional<Rendition> burning(int subtitle) {
            return id instanceof RenditionId.VideoH264 encoded && recipe instanceof VideoRecipe plain
                    ? Optional.of(new OfVideo(
                            encoded.burning(subtitle), track, plain.burning(subtitle), plan, codecs, bitrate, picture))
                    : Optional.empty();
        }
    }

    record OfAudio(
            RenditionId id,
            Track.Audio track,
            Recipe recipe,
            TrackPlan plan,
            String codecs,
            Bitrate bitrate,
            int channels,
            int sampleRate)
            implements Rendition {}
}
