package com.viewra.api.media;

/// One coded access unit: a picture, or a frame of sound.
/// Times are ticks of the timescale of the [TrackFormat] it came with.
/// @param decodeTicks decode time; never decreases from sample to sample
/// @param presentationTicks presentation time; may be below the decode time (ISO 14496-12 8.6.1.3, version 1)
/// @param durationTicks not negative
/// @param sync whether decoding can start here
/// @param data the bytes as ISO base media files carry them (H.264 and HEVC: length-prefixed NAL units);
///     not copied, so neither side changes it afterwards
@SuppressWarnings("ArrayRecordComponent") // values of megabytes per second: identity equality is enough
public record Sample(long decodeTicks, long presentationTicks, long durationTicks, boolean sync, byte[] data) {
    public Sample {
        if (durationTicks < 0) throw new IllegalArgumentException("negative duration: " + durationTicks);
    }

    /// This sample moved in time; the bytes are shared.
    public Sample shifted(long ticks) {
        return new Sample(decodeTicks + ticks, presentationTicks + ticks, durationTicks, sync, data);
    }
}
