package com.viewra.ui.player;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tracks as people call them. libVLC writes "Track 1 - [German]", or "Surround 5.1 - [English]" where the track has
/// a title.
final class TrackName {
    private static final Pattern WITH_LANGUAGE = Pattern.compile("(.*) - \\[(.*)]");
    private static final Pattern NUMBERED = Pattern.compile("Track \\d+");

    private TrackName() {}

    /// "German", "English · Surround 5.1"; a name of another form stays as it is.
    static String of(String description) {
        Matcher parts = WITH_LANGUAGE.matcher(description);
        if (!parts.matches()) return description;
        String title = parts.group(1);
        String language = parts.group(2);
        boolean titled = !NUMBERED.matcher(title).matches() && !title.equalsIgnoreCase(language);
        return titled ? language + " · " + title : language;
    }
}
