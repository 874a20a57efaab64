package com.viewra.enrichment.identification;

import com.viewra.api.metadata.AlbumTrack;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How much the tracks of two albums are alike, place by place.
/// @param titles how many titles match
/// @param lengths how many lengths match
/// @param lengthsKnown of how many places both lengths are known
/// @param compared places there are in both
record TrackMatch(int titles, int lengths, int lengthsKnown, int compared) {
    /// Masters differ in the silence at the ends.
    private static final Duration TOLERANCE = Duration.ofSeconds(4);

    static TrackMatch of(List<AlbumTrack> ours, List<AlbumTrack> theirs) {
        int titles = 0;
        int lengths = 0;
        int known = 0;
        int places = Math.min(ours.size(), theirs.size());
        for (int n = 0; n < places; n++) {
            TitleMatch title = TitleMatch.of(ours.get(n).title(), theirs.get(n).title());
            if (title == TitleMatch.EQUAL || title == TitleMatch.SIMILAR || title == TitleMatch.BEGINNING) titles++;
            Optional<Duration> one = ours.get(n).duration();
            Optional<Duration> other = theirs.get(n).duration();
            if (one.isEmpty() || other.isEmpty()) continue;
            known++;
            if (one.get().minus(other.get()).abs().compareTo(TOLERANCE) <= 0) lengths++;
        }
        return new TrackMatch(titles, lengths, known, places);
    }

    /// The share of places that match, by title or else by length.
    double share(int all) {
        return all == 0 ? 0 : (double) Math.max(titles, lengths) / all;
    }
}
