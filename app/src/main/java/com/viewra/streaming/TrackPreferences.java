package com.viewra.streaming;

import java.util.List;

/// What a viewer likes to hear and read.
/// @param languages BCP 47 tags, the best understood first; empty if nobody said, then the file decides
public record TrackPreferences(List<String> languages, Subtitles subtitles) {
    public static final TrackPreferences NONE = new TrackPreferences(List.of(), Subtitles.WHEN_NEEDED);

    public enum Subtitles {
        /// Only what is spoken in other languages than the film's.
        FORCED,
        /// Also when the sound is in a language that is not understood.
        WHEN_NEEDED,
        ALWAYS
    }

    public TrackPreferences {
        languages = List.copyOf(languages);
    }
}
