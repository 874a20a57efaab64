package com.viewra.media;

import com.viewra.api.media.Rational;

/// When the samples of one track are shown and where they lie, as far as cutting needs to know.
/// Times are in ticks of `timescale` on the container's own clock, edit lists applied.
/// @param firstTicks presentation time of the first sample
/// @param endTicks end of the last sample, exclusive; 0 if unknown
/// @param keyframeTicks presentation times of the samples that decoding can start at, ascending; empty if unknown, and
///     for sound, of which every sample is one
/// @param complete whether `keyframeTicks` lists every key frame of the track and was found to be true
/// @param keyframeOffsets where in the file reading has to begin for each key frame: its own first byte, or that of
///     the cluster it lies in; empty if unknown
/// @param sampleTicks duration of every sample of sound but the last; 0 if they differ, and for pictures
/// @param weight [TrackWeight#UNKNOWN] where only reading the whole file would tell
@SuppressWarnings("ArrayRecordComponent") // up to hundreds of thousands of times; never compared
public record TrackTiming(
        int track,
        long timescale,
        long firstTicks,
        long endTicks,
        long[] keyframeTicks,
        boolean complete,
        long[] keyframeOffsets,
        long sampleTicks,
        TrackWeight weight) {
    public TrackTiming {
        if (timescale <= 0) throw new IllegalArgumentException("timescale must be positive: " + timescale);
        if (keyframeOffsets.length != 0 && keyframeOffsets.length != keyframeTicks.length)
            throw new IllegalArgumentException("every key frame has an offset, or none has");
    }

    /// Of a track whose samples nobody has looked at.
    public TrackTiming(
            int track, long timescale, long firstTicks, long endTicks, long[] keyframeTicks, boolean complete) {
        this(track, timescale, firstTicks, endTicks, keyframeTicks, complete, new long[0], 0, TrackWeight.UNKNOWN);
    }

    /// Presentation time of the first sample in seconds, exactly.
    public Rational firstSeconds() {
        return new Rational(firstTicks, timescale);
    }

    /// The same with another end, for what was measured after the index was made.
    public TrackTiming endingAt(long ticks) {
        return new TrackTiming(
                track, timescale, firstTicks, ticks, keyframeTicks, complete, keyframeOffsets, sampleTicks, weight);
    }
}
