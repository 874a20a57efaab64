package com.viewra.server.api;

import com.viewra.enrichment.identification.Identification;
import com.viewra.enrichment.identification.Scored;
import com.viewra.library.Identified;
import com.viewra.library.MediaId;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What an item was identified as, on the wire.
/// @param state identified, needs_look, left_alone, or waiting where nobody was asked yet
/// @param reasons in words, for the decision or why there is none
/// @param byUser whether a person decided
record IdentificationView(
        MediaId item,
        String state,
        Optional<MatchView> match,
        boolean byUser,
        List<String> reasons,
        Optional<Instant> decidedAt) {
    static IdentificationView of(Identified known) {
        return new IdentificationView(
                known.item(),
                known.state().id(),
                known.match().map(MatchView::of),
                known.byUser(),
                known.reasons(),
                Optional.of(known.decidedAt()));
    }

    static IdentificationView waiting(MediaId item) {
        return new IdentificationView(item, "waiting", Optional.empty(), false, List.of(), Optional.empty());
    }

    record MatchView(String provider, String id, String title, int score) {
        static MatchView of(Identified.Match match) {
            return new MatchView(match.provider(), match.id(), match.title(), match.score());
        }
    }

    /// @param reasons what speaks for it and against it
    /// @param note what tells it from others of its name
    /// @param picture where the provider has it
    /// @param pictureHere the same from this server
    record CandidateView(
            String provider,
            String id,
            String title,
            OptionalInt year,
            Optional<String> artist,
            int score,
            List<String> reasons,
            Optional<String> note,
            Optional<URI> picture,
            Optional<String> pictureHere) {
        static CandidateView of(Scored scored, CandidatePictures pictures) {
            return new CandidateView(
                    scored.provider(),
                    scored.candidate().id(),
                    scored.candidate().title(),
                    scored.candidate().year(),
                    scored.candidate().artist(),
                    scored.score(),
                    scored.reasons(),
                    scored.candidate().note(),
                    scored.candidate().picture(),
                    scored.candidate().picture().map(pictures::here));
        }
    }

    /// @param problems a sentence for each provider that could not be asked
    record CandidatesView(List<CandidateView> candidates, List<String> problems) {
        static CandidatesView of(Identification.Candidates found, CandidatePictures pictures) {
            return new CandidatesView(
                    found.found().stream()
                            .map(one -> CandidateView.of(one, pictures))
                            .toList(),
                    found.problems());
        }
    }

    /// @param counts items by state; `waiting` are those nobody was asked about yet
    record StatusView(Map<String, Integer> counts, List<ProviderView> providers) {
        static StatusView of(Identification.Status status) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            for (Identified.State state : Identified.State.values())
                counts.put(state.id(), status.counts().getOrDefault(state, 0));
            counts.put("waiting", status.waiting());
            return new StatusView(
                    counts, status.providers().stream().map(ProviderView::of).toList());
        }
    }

    /// @param state ready, needs_key, unreachable
    /// @param sentence what is missing and what to do
    record ProviderView(String id, List<String> kinds, String state, String sentence) {
        static ProviderView of(Identification.Provider provider) {
            return new ProviderView(
                    provider.id(),
                    provider.kinds().stream().map(kind -> kind.id()).sorted().toList(),
                    provider.readiness().state().name().toLowerCase(Locale.ROOT),
                    provider.readiness().sentence());
        }
    }
}
