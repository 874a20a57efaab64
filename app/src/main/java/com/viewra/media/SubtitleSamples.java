package com.viewra.media;

import java.util.List;

/// Subtitles of one track, in the order of their starts.
/// @param header what comes before all of them: for ASS script info and styles, for VobSub the palette; may be empty
/// @param whole whether these are all of the track, also when only a stretch was asked for
@SuppressWarnings("ArrayRecordComponent") // identity equality is enough
public record SubtitleSamples(byte[] header, List<SubtitleSample> samples, boolean whole) {
    public SubtitleSamples {
        samples = List.copyOf(samples);
    }
}
