package com.viewra.playback;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How one item reaches one device: the cheapest way that plays, with what ruled out the cheaper ones.
public sealed interface PlaybackDecision {
    Set<Reason> reasons();

    /// For people: how, and why not cheaper.
    default String inWords() {
        return sentences(Reason::text);
    }

    /// The same with the names of the rules.
    default String forTheLog() {
        return sentences(reason -> "%s [%s]".formatted(reason.text(), reason.name()));
    }

    private String sentences(Function<Reason, String> words) {
        return Stream.concat(Stream.of(way() + "."), reasons().stream().sorted().map(words))
                .collect(Collectors.joining(" "));
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
