package com.viewra.media;

/// One subtitle as the container has it.
/// @param startMicros on the container's own clock, edit lists applied
/// @param endMicros exclusive; equal to the start where the container does not say when it ends
/// @param data as Matroska carries it: UTF-8 text, for ASS one event line of its fields, for PGS and VobSub the packets
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
public record SubtitleSample(long startMicros, long endMicros, byte[] data) {
    /// Whether it is shown at any time in this stretch.
    public boolean overlaps(long fromMicros, long toMicros) {
        return startMicros < toMicros && Math.max(endMicros, startMicros + 1) > fromMicros;
    }
}
