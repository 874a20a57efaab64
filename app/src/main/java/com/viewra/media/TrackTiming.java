package com.viewra.media;

import com.viewra.api.media.Rational;

/// When the samples of one track are shown, as far as cutting needs to know.
/// Times are in ticks of `timescale` on the container's own clock, edit lists applied.
/// @param firstTicks presentation time of the first sample
/// @param endTicks end of the last sample, exclusive; 0 if unknown
/// @param keyframeTicks presentation times of the samples that decoding can start at, ascending; empty if unknown or
///     if every sample is one (sound)
/// @param complete whether `keyframeTicks` lists every key frame of the track and was found to be true
@SuppressWarnings("ArrayRecordComponent") // up to hundreds of thousands of times; never compared
public record TrackTiming(
        int track, long timescale, long firstTicks, long endTicks, long[] keyframeTicks, boolean complete) {
    public TrackTiming {
        if (timescale <= 0) throw new IllegalArgumentException("timescale must be positive: " + timescale);
    }

    /// Presentation time of the first sample in seconds, exactly.
    public Rational firstSeconds() {
        return new Rational(firstTicks, timescale);
    }
}
