package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.WebException;
import com.viewra.library.Identified;
import com.viewra.library.Identified.Match;
import com.viewra.library.Identified.State;
import com.viewra.library.MediaId;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Knows one movie, and remembers what is decided.
public final class FakeIdentification implements Identification {
    private static final Candidate THE_MATRIX = new Candidate(
            "603",
            Optional.empty(),
            "The Matrix",
            Set.of(),
            OptionalInt.of(1999),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Map.of(),
            Optional.of("Keanu Reeves"),
            Optional.of(URI.create("https://pictures.example/603.png")));
    public final Map<MediaId, Identified> decisions = new LinkedHashMap<>();
    public final List<String> searches = new ArrayList<>();

    public void needsLook(MediaId item, String reason) {
        decide(item, State.NEEDS_LOOK, Optional.empty(), reason);
    }

    private Identified decide(MediaId item, State state, Optional<Match> match, String reason) {
        Identified decision =
                new Identified(item, state, match, true, List.of(reason), "", Instant.parse("2026-01-01T12:00:00Z"));
        decisions.put(item, decision);
        return decision;
    }

    @Override
    public Status status() {
        Map<State, Integer> counts = new LinkedHashMap<>();
        decisions.values().forEach(one -> counts.merge(one.state(), 1, Integer::sum));
        Readiness lacking = new Readiness(Readiness.State.NEEDS_KEY, "It needs a key.");
        return new Status(counts, 3, List.of(new Provider("tmdb", Set.of(ItemKind.SHOW, ItemKind.MOVIE), lacking)));
    }

    @Override
    public List<Identified> needsLook(int offset, int limit) {
        return decisions.values().stream()
                .filter(one -> one.state() == State.NEEDS_LOOK)
                .skip(offset)
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<Identified> of(MediaId item) {
        return Optional.ofNullable(decisions.get(item));
    }

    @Override
    public Candidates candidates(MediaId item, Optional<String> words, OptionalInt year) {
        searches.add(words.orElse("") + year);
        MetadataQuery query = MetadataQuery.of(ItemKind.MOVIE, "The Matrix", OptionalInt.of(1999));
        return new Candidates(Scoring.rank(query, "tmdb", List.of(THE_MATRIX)), List.of("Another could not be asked."));
    }

    @Override
    public Identified identify(MediaId item, String provider, String id) throws WebException {
        if (!provider.equals("tmdb")) throw new IllegalArgumentException("There is no provider " + provider + ".");
        if (!id.equals("603")) throw new WebException(WebException.Code.NOT_FOUND, "TMDB knows nothing of that.");
        return decide(item, State.IDENTIFIED, Optional.of(new Match("tmdb", id, "The Matrix", 100)), "chosen by hand");
    }

    @Override
    public Identified refresh(MediaId item) {
        return Optional.ofNullable(decisions.get(item))
                .orElseThrow(() -> new IllegalArgumentException("Item " + item + " was not identified yet."));
    }

    @Override
    public boolean undo(MediaId item) {
        if (!decisions.containsKey(item)) return false;
        needsLook(item, "It was taken back.");
        return true;
    }

    @Override
    public boolean leaveAlone(MediaId item) {
        decide(item, State.LEFT_ALONE, Optional.empty(), "");
        return true;
    }

    @Override
    public int askAgain(List<MediaId> items) {
        int before = decisions.size();
        items.forEach(decisions::remove);
        return before - decisions.size();
    }
}
