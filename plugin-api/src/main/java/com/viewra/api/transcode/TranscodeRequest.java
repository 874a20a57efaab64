package com.viewra.api.transcode;

import com.viewra.api.Tools;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import java.nio.file.Path;
import java.util.Optional;

/// One run of a transcoder over one track.
/// The presentation time line starts at zero where the source's `originSeconds` is: sample times that come out are
/// source times minus the origin, in ticks of the output format's timescale.
/// @param session a short id for the log
/// @param source the file
/// @param originSeconds the source time, as the container counts it, that is zero on the presentation time line
/// @param grid first grid unit wanted: for [VideoRecipe] a frame number (a multiple of `gopFrames`), for [AudioRecipe]
///     a coded frame number; sample `grid` starts exactly at `grid` units. For [CopyRecipe] the first wanted
///     presentation time in milliseconds: the run starts at the last key frame not after it
/// @param speed how much picture quality may be given up for the first samples to come sooner
/// @param background nobody waits for it: the processor is left to others
/// @param overlay pictures to be laid over those of a [VideoRecipe] that says so: a Matroska stream of one track
///     of PNGs in the recipe's size, each shown from its time on the presentation time line until the next. The
///     first is not later than the first frame, there is one every second at least, and they come for as long as
///     they are read
public record TranscodeRequest(
        String session,
        Path source,
        Track track,
        Recipe recipe,
        Rational originSeconds,
        long grid,
        Speed speed,
        boolean background,
        Optional<Tools.Input> overlay) {
    public TranscodeRequest {
        boolean burns = recipe instanceof VideoRecipe video && video.burned().isPresent();
        if (burns != overlay.isPresent())
            throw new IllegalArgumentException("pictures and a recipe that burns them in go together");
    }

    /// One that somebody waits for.
    public TranscodeRequest(
            String session, Path source, Track track, Recipe recipe, Rational originSeconds, long grid, Speed speed) {
        this(session, source, track, recipe, originSeconds, grid, speed, false, Optional.empty());
    }

    /// Settings of an encoder from the quickest to the most careful. Encoders make compatible samples at each of these,
    /// so it is no part of the recipe.
    public enum Speed {
        /// For machines that cannot keep up otherwise.
        FASTEST,
        /// First samples as soon as possible: no look-ahead.
        FAST_START,
        STEADY,
        /// For machines with room to spare.
        CAREFUL;

        /// The next quicker settings, or these if there are none.
        public Speed quicker() {
            return switch (this) {
                case FASTEST, FAST_START -> FASTEST;
                case STEADY -> FAST_START;
                case CAREFUL -> STEADY;
            };
        }

        /// The next more careful settings, or these if there are none.
        public Speed moreCareful() {
            return switch (this) {
                case FASTEST -> FAST_START;
                case FAST_START -> STEADY;
                case STEADY, CAREFUL -> CAREFUL;
            };
        }
    }
}
