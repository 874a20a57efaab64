package com.viewra.streaming;

import com.viewra.api.media.TrackLabel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What a viewer reads in a list of tracks: the title, else the language; where two would read the same, what tells
/// them apart. HLS wants every name once (RFC 8216 4.3.4.1.1).
final class TrackNames {
    private TrackNames() {}

    /// @param otherwise for a track that says nothing of itself
    /// @return a name for each, in their order
    static List<String> of(List<TrackLabel> labels, String otherwise) {
        List<String> names = labels.stream().map(label -> own(label, otherwise)).toList();
        List<String> longer = new ArrayList<>();
        for (int n = 0; n < names.size(); n++)
            longer.add(
                    Collections.frequency(names, names.get(n)) == 1
                            ? names.get(n)
                            : withLanguage(names.get(n), labels.get(n)));
        List<String> unique = new ArrayList<>();
        for (int n = 0; n < longer.size(); n++) {
            String name = longer.get(n);
            boolean alone = Collections.frequency(longer, name) == 1;
            unique.add(alone ? name : name + " " + (Collections.frequency(longer.subList(0, n), name) + 1));
        }
        return unique;
    }

    private static String own(TrackLabel label, String otherwise) {
        String name = label.title()
                .filter(title -> !title.isBlank())
                .or(() -> language(label))
                .orElse(otherwise);
        String lower = name.toLowerCase(Locale.ROOT);
        if (label.isForced() && !lower.contains("forced")) name += " (forced)";
        if (label.isHearingImpaired() && !lower.contains("sdh") && !lower.contains("hearing")) name += " (SDH)";
        return name;
    }

    private static String withLanguage(String name, TrackLabel label) {
        return language(label)
                .filter(language -> !name.contains(language))
                .map(language -> language + ": " + name)
                .orElse(name);
    }

    private static Optional<String> language(TrackLabel label) {
        return label.language()
                .map(tag -> Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH))
                .filter(name -> !name.isBlank());
    }
}
