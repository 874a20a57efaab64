package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Candidate;
import java.util.List;

/// A candidate, how well it fits, and why.
/// @param score 0 to 100
/// @param reasons in words, what speaks for it and against it
public record Scored(String provider, Candidate candidate, int score, List<String> reasons) {
    public Scored {
        reasons = List.copyOf(reasons);
    }

    /// "The Lighthouse (2019)".
    String name() {
        return candidate.title()
                + (candidate.year().isPresent() ? " (" + candidate.year().getAsInt() + ")" : "");
    }

    /// Whether both are the same work, such as two releases of one album.
    boolean isSameWork(Scored other) {
        return provider.equals(other.provider)
                && candidate.group().isPresent()
                && candidate.group().equals(other.candidate.group());
    }
}
