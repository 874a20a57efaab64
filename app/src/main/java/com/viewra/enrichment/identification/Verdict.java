package com.viewra.enrichment.identification;

import java.util.List;
import java.util.Optional;

/// What follows from scores.
public sealed interface Verdict {
    /// From so many points on an identification is made without asking.
    int SURE = 80;
    /// By so many it has to be ahead of the next.
    int LEAD = 10;

    record Sure(Scored match) implements Verdict {}

    /// @param reason a sentence for the user
    record Unsure(String reason) implements Verdict {}

    /// @param ranked the best first
    static Verdict of(List<Scored> ranked) {
        if (ranked.isEmpty()) return new Unsure("Nobody knows anything of this name.");
        Scored best = ranked.getFirst();
        if (best.score() < SURE)
            return new Unsure("The likeliest, \"%s\", fits with %d of 100 points only: %s."
                    .formatted(best.name(), best.score(), String.join(", ", best.reasons())));
        Optional<Scored> rival =
                ranked.stream().skip(1).filter(other -> !other.isSameWork(best)).findFirst();
        if (rival.isPresent() && best.score() - rival.get().score() < LEAD)
            return new Unsure("It may be \"%s\" (%d points) or \"%s\" (%d points)."
                    .formatted(
                            best.name(),
                            best.score(),
                            rival.get().name(),
                            rival.get().score()));
        return new Sure(best);
    }
}
