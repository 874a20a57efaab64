package com.viewra.playback;

import java.util.EnumSet;
import java.util.Set;

/// How one item reaches one device: the cheapest way that plays, with what ruled out the cheaper ones.
public sealed interface PlaybackDecision {
    Set<Reason> reasons();

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
