package com.viewra.enrichment.identification;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.SearchText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Weighs candidates against what the user has. A pure function: the same facts make the same scores, whichever
/// provider they come from. An equal title makes 60 points, an equal year 30, a running time that fits 10; what
/// nobody knows makes a few, so that lack of knowledge is no evidence against. Of albums, half comes from the
/// tracks.
public final class Scoring {
    private static final int CERTAIN = 100;
    private static final Duration CLOSE = Duration.ofMinutes(2);
    private static final Duration FAR = Duration.ofMinutes(10);
    private static final Set<String> OWN_IDS = Set.of("tmdb", "imdb", "tvdb", "musicbrainz-album");

    private Scoring() {}

    /// The best first; among equals the order of the provider stays.
    public static List<Scored> rank(MetadataQuery query, String provider, List<Candidate> candidates) {
        boolean isOnly = candidates.stream()
                        .filter(candidate -> title(query, candidate) == TitleMatch.EQUAL)
                        .map(candidate -> candidate.group().orElse(candidate.id()))
                        .distinct()
                        .count()
                == 1;
        List<Scored> scored = new ArrayList<>();
        for (Candidate candidate : candidates) scored.add(score(query, provider, candidate, isOnly));
        scored.sort(Comparator.comparingInt((Scored one) -> -one.score()));
        return scored;
    }

    private static Scored score(MetadataQuery query, String provider, Candidate candidate, boolean isOnly) {
        for (String name : OWN_IDS) {
            String id = query.ids().get(name);
            if (id != null && id.equals(candidate.ids().get(name)))
                return new Scored(provider, candidate, CERTAIN, List.of("the files give its " + name + " id, " + id));
        }
        Tally tally = new Tally();
        if (query.kind() == ItemKind.ALBUM) album(query, candidate, tally);
        else film(query, candidate, isOnly, tally);
        return new Scored(provider, candidate, tally.score(), tally.reasons());
    }

    private static TitleMatch title(MetadataQuery query, Candidate candidate) {
        List<String> titles = new ArrayList<>(candidate.otherTitles());
        titles.add(candidate.title());
        return TitleMatch.best(query.title(), titles);
    }

    private static void film(MetadataQuery query, Candidate candidate, boolean isOnly, Tally tally) {
        TitleMatch title = title(query, candidate);
        boolean isMainTitle = TitleMatch.of(query.title(), candidate.title()) == title;
        switch (title) {
            case EQUAL -> {
                if (isMainTitle) tally.add(60, "title equal");
                else tally.add(58, "the same as its original or another title");
            }
            case SIMILAR -> tally.add(45, "title similar");
            case BEGINNING -> tally.add(35, "title equal but for a subtitle");
            case OTHER_PART -> tally.add(15, "title alike but with another number");
            case DIFFERENT -> tally.add(0, "title differs");
        }
        years(query.year(), candidate.year(), tally);
        if (query.year().isEmpty() && isOnly && title == TitleMatch.EQUAL) tally.add(10, "the only one of that title");
        if (query.kind() == ItemKind.MOVIE) runningTimes(query.duration(), candidate.duration(), tally);
        else tally.add(7);
    }

    private static void years(OptionalInt ours, OptionalInt theirs, Tally tally) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            tally.add(12, "year unknown");
            return;
        }
        int difference = Math.abs(ours.getAsInt() - theirs.getAsInt());
        if (difference == 0) tally.add(30, "year equal");
        else if (difference == 1) tally.add(22, "year off by one");
        else tally.add(-10, "year differs: %d, not %d".formatted(theirs.getAsInt(), ours.getAsInt()));
    }

    /// Versions differ, PAL runs 4 % faster; a quarter of an hour is another film or another cut.
    private static void runningTimes(Optional<Duration> ours, Optional<Duration> theirs, Tally tally) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            tally.add(5);
            return;
        }
        Duration difference = ours.get().minus(theirs.get()).abs();
        boolean isPal = difference.multipliedBy(20).compareTo(theirs.get()) <= 0;
        if (difference.compareTo(CLOSE) <= 0) tally.add(10, "duration within 2 min");
        else if (isPal || difference.compareTo(FAR) <= 0)
            tally.add(4, "duration off by " + difference.toMinutes() + " min");
        else
            tally.add(
                    -15,
                    "duration differs: %d min, not %d"
                            .formatted(theirs.get().toMinutes(), ours.get().toMinutes()));
    }

    private static void album(MetadataQuery query, Candidate candidate, Tally tally) {
        switch (title(query, candidate)) {
            case EQUAL -> tally.add(30, "title equal");
            case SIMILAR -> tally.add(24, "title similar");
            case BEGINNING -> tally.add(20, "title equal but for an addition");
            case OTHER_PART -> tally.add(5, "title alike but with another number");
            case DIFFERENT -> tally.add(0, "title differs");
        }
        artists(query.artist(), candidate.artist(), tally);
        albumYears(query.year(), candidate.year(), tally);
        tracks(query, candidate, tally);
    }

    private static void artists(Optional<String> ours, Optional<String> theirs, Tally tally) {
        if (ours.isEmpty() || theirs.isEmpty()) {
            tally.add(8, "artist unknown");
            return;
        }
        TitleMatch names = TitleMatch.of(ours.get(), theirs.get());
        boolean isPart = SearchText.words(List.of(theirs.get())).containsAll(SearchText.words(List.of(ours.get())));
        if (names == TitleMatch.EQUAL) tally.add(17, "artist equal");
        else if (names == TitleMatch.SIMILAR || isPart) tally.add(13, "artist similar");
        else tally.add(-20, "artist differs: " + theirs.get());
    }

    /// Files are tagged with the year of the album or with that of the release.
    private static void albumYears(OptionalInt ours, OptionalInt theirs, Tally tally) {
        if (ours.isEmpty() || theirs.isEmpty()) tally.add(2);
        else if (ours.getAsInt() == theirs.getAsInt()) tally.add(3, "year equal");
    }

    private static void tracks(MetadataQuery query, Candidate candidate, Tally tally) {
        int ours = query.tracks().size();
        int theirs = candidate.tracks().size();
        if (ours == 0 || theirs == 0) {
            tally.add(10, "tracks unknown");
            return;
        }
        TrackMatch match = TrackMatch.of(query.tracks(), candidate.tracks());
        int all = Math.max(ours, theirs);
        tally.add(
                (int) Math.round(38 * match.share(all)), "%d of %d track titles match".formatted(match.titles(), all));
        if (match.lengthsKnown() == 0) tally.add(6);
        else
            tally.add(
                    (int) Math.round(12.0 * match.lengths() / all),
                    "%d of %d track lengths match".formatted(match.lengths(), all));
        if (ours != theirs) tally.add(-8, "it has %d tracks, not %d".formatted(theirs, ours));
    }
}
