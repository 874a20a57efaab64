package com.viewra.streaming;

import com.viewra.api.media.Track;
import java.util.Locale;

/// What a viewer reads in the list of audio tracks or subtitles; different for every track of a file.
final class TrackName {
    private TrackName() {}

    static String of(Track track) {
        String language = track.label()
                .language()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                .filter(name -> !name.isBlank())
                .orElse("Track");
        return track.label().title().filter(t -> !t.isBlank()).orElse(language) + " (" + track.index() + ")";
    }
}
