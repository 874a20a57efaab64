package com.viewra.streaming;

import com.viewra.api.media.Track;
import java.util.List;
import java.util.Locale;

/// What a viewer reads in the list of audio tracks, different for every track of a file.
final class TrackName {
    private TrackName() {}

    /// @param all the tracks that are listed together
    static String of(Track track, List<? extends Track> all) {
        String name = own(track);
        List<? extends Track> namesakes =
                all.stream().filter(other -> own(other).equals(name)).toList();
        return namesakes.size() == 1 ? name : name + " " + (namesakes.indexOf(track) + 1);
    }

    private static String own(Track track) {
        return track.label()
                .title()
                .filter(title -> !title.isBlank())
                .or(() -> track.label()
                        .language()
                        .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
                        .filter(name -> !name.isBlank()))
                .orElse("Audio");
    }
}
