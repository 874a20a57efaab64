package com.viewra.isobmff;

/// Where one sample lies in its file or stream and when it plays, in ticks of its track.
/// @param offsetBytes from the start of the file or stream
/// @param compositionTicks presentation minus decode time
public record SampleLocation(
        int trackId,
        long offsetBytes,
        int sizeBytes,
        long decodeTicks,
        long compositionTicks,
        long durationTicks,
        boolean sync) {
    /// `sample_is_non_sync_sample` and `sample_depends_on` = 1 (ISO 14496-12 8.8.3.1).
    private static final long NOT_SYNC = 0x0001_0000L | 0x0100_0000L;

    static boolean isSync(long flags) {
        return (flags & NOT_SYNC) == 0;
    }

    public long presentationTicks() {
        return decodeTicks + compositionTicks;
    }

    public long endBytes() {
        return offsetBytes + sizeBytes;
    }
}
