package com.viewra.playback;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// How one item reaches one device: the cheapest way that plays, with what ruled out the cheaper ones.
public sealed interface PlaybackDecision {
    Set<Reason> reasons();

    /// For the log: how, why not cheaper, and by which rules.
    default String inWords() {
        String why = reasons().stream()
                .sorted()
                .map(reason -> "%s [%s]".formatted(reason.text(), reason.name()))
                .collect(Collectors.joining(" "));
        return why.isEmpty() ? way() + "." : way() + ". " + why;
    }

    private String way() {
        return switch (this) {
            case DirectPlay _ -> "as it is";
            case Remux _ -> "in new segments, nothing encoded";
            case Transcode work when work.video && work.audio -> "with picture and sound encoded";
            case Transcode work -> work.video ? "with the picture encoded" : "with the sound encoded";
        };
    }

    /// The file as it is.
    record DirectPlay() implements PlaybackDecision {
        @Override
        public Set<Reason> reasons() {
            return Set.of();
        }
    }

    /// The coded picture and sound as they are, in segments.
    record Remux(Set<Reason> reasons) implements PlaybackDecision {
        public Remux {
            reasons = atLeastOne(reasons);
        }
    }

    /// Picture, sound or both coded anew.
    record Transcode(boolean video, boolean audio, Set<Reason> reasons) implements PlaybackDecision {
        public Transcode {
            reasons = atLeastOne(reasons);
        }
    }

    private static Set<Reason> atLeastOne(Set<Reason> reasons) {
        if (reasons.isEmpty()) throw new IllegalArgumentException("a dearer way needs a reason");
        return Set.copyOf(EnumSet.copyOf(reasons));
    }
}
