package com.viewra.enrichment.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.AlbumTrack;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
    /// Ours as "title|year|minutes", theirs likewise with other titles after "=", separated by ";"; the winner's place,
    /// or 0 for nobody.
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = " -> ", textBlock = """
            equal in all                    -> The Matrix|1999|136 -> The Matrix|1999|136 -> 1
            accents and case                -> amelie|2001| -> Amélie|2001| -> 1
            article left out                -> Matrix|1999| -> The Matrix|1999| -> 1
            ampersand spelled out           -> Hansel and Gretel|2013| -> Hansel & Gretel|2013| -> 1
            foreign title                   -> Das Leben der Anderen|2006|137 -> The Lives of Others=Das Leben der Anderen|2006|137 -> 1
            year off by one                 -> The Hurt Locker|2009|131 -> The Hurt Locker|2008|131 -> 1
            remake, the year tells          -> Suspiria|2018| -> Suspiria|1977|99;Suspiria|2018|152 -> 2
            remake, year wrong by one       -> Suspiria|1978| -> Suspiria|1977|99;Suspiria|2018|152 -> 1
            remake, only the time tells     -> Suspiria||152 -> Suspiria|1977|99;Suspiria|2018|152 -> 2
            remake, nothing tells           -> Suspiria|| -> Suspiria|1977|99;Suspiria|2018|152 -> 0
            same title and year             -> Pinocchio|2022| -> Pinocchio|2022|105;Pinocchio|2022|117 -> 0
            same title and year, time tells -> Pinocchio|2022|117 -> Pinocchio|2022|96;Pinocchio|2022|117 -> 2
            no year but the only one        -> Primer||77 -> Primer|2004|77;Prime|2005|105 -> 1
            sequel must not match           -> Rocky|1976| -> Rocky II|1979|119;Rocky III|1982|99 -> 0
            sequel by number                -> Rocky 2|1979| -> Rocky|1976|119;Rocky II|1979|119 -> 0
            sequel alone in its year        -> Rocky|1979| -> Rocky II|1979|119 -> 0
            number in the title             -> 2012|2009|158 -> 2012|2009|158;2010|1984|116 -> 1
            misspelled                      -> The Shawshenk Redemption|1994|142 -> The Shawshank Redemption|1994|142 -> 1
            misspelled, no time             -> The Shawshenk Redemption|1994| -> The Shawshank Redemption|1994| -> 1
            misspelled, year differs        -> The Shawshenk Redemption|1984|142 -> The Shawshank Redemption|1994|142 -> 0
            subtitle left out               -> Borat|2006|84 -> Borat: Cultural Learnings of America|2006|84 -> 0
            other title altogether          -> Holiday Video|2019| -> The Lighthouse|2019|109 -> 0
            year far off                    -> Dune|2021|155 -> Dune|1984|137 -> 0
            PAL runs faster                 -> Heat|1995|163 -> Heat|1995|170 -> 1
            title equal, another film       -> Heat|1995|60 -> Heat|1995|170 -> 0
            title in other letters          -> Солярис|1972|167 -> Solaris=Солярис|1972|167;Solaris|2002|99 -> 1
            punctuation only                -> ...|2001| -> [REC]|2007|78 -> 0
            """)
    void verdict_ofMovies_isAsPeopleWouldSay(String name, String ours, String theirs, int winner) {
        MetadataQuery query = query(ours);
        List<Candidate> candidates = new ArrayList<>();
        for (String one : theirs.split(";", 0)) candidates.add(candidate(candidates.size() + 1, one));
        List<Scored> ranked = Scoring.rank(query, "tmdb", candidates);
        String got = switch (Verdict.of(ranked)) {
            case Verdict.Sure(Scored match) -> match.candidate().id();
            case Verdict.Unsure _ -> "0";
        };
        assertEquals("" + winner, got, () -> name + ": " + ranked);
    }

    @Test
    void rank_idFromTheFiles_isTakenAsItIs() {
        MetadataQuery query = new MetadataQuery(
                ItemKind.MOVIE,
                "Some other name",
                OptionalInt.of(1950),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("imdb", "tt0133093"));
        Candidate candidate = new Candidate(
                "603",
                Optional.empty(),
                "The Matrix",
                Set.of(),
                OptionalInt.of(1999),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("imdb", "tt0133093"),
                Optional.empty(),
                Optional.empty());
        Scored best = Scoring.rank(query, "tmdb", List.of(candidate)).getFirst();
        assertEquals(100, best.score());
        assertEquals(List.of("the files give its imdb id, tt0133093"), best.reasons());
    }

    @Test
    void rank_movie_saysWhyInWords() {
        Scored best = Scoring.rank(query("Heat|1995|163"), "tmdb", List.of(candidate(1, "Heat|1996|170")))
                .getFirst();
        assertEquals(List.of("title equal", "year off by one", "duration off by 7 min"), best.reasons());
        assertEquals(86, best.score());
    }

    @Test
    void rank_showWithoutYear_isSureIfItIsTheOnlyOne() {
        MetadataQuery query = MetadataQuery.of(ItemKind.SHOW, "Dark", OptionalInt.empty());
        Candidate dark = Candidate.of("1", "Dark", OptionalInt.of(2017));
        Candidate matter = Candidate.of("2", "Dark Matter", OptionalInt.of(2015));
        assertTrue(Verdict.of(Scoring.rank(query, "tmdb", List.of(matter, dark))) instanceof Verdict.Sure(Scored match)
                && match.candidate().equals(dark));
        Candidate other = Candidate.of("3", "Dark", OptionalInt.of(2001));
        assertTrue(Verdict.of(Scoring.rank(query, "tmdb", List.of(dark, other))) instanceof Verdict.Unsure);
    }

    @Test
    void rank_album_weighsAllTracks() {
        MetadataQuery query = album("Under Glass", "Queen", "Pressure", "Glass", "Floor", "Roof");
        Candidate same = release("1", "g1", "Under Glass", "Queen", "Pressure", "Glass", "Floor", "Roof (live)");
        Candidate live = release("2", "g2", "Under Glass", "Queen", "Intro", "Hammer", "Tongs", "Roof");
        List<Scored> ranked = Scoring.rank(query, "musicbrainz", List.of(live, same));
        assertEquals("1", ranked.getFirst().candidate().id());
        assertTrue(ranked.getFirst().reasons().contains("4 of 4 track titles match"), ranked::toString);
        assertTrue(Verdict.of(ranked) instanceof Verdict.Sure, ranked::toString);
        assertTrue(Verdict.of(Scoring.rank(query, "musicbrainz", List.of(live))) instanceof Verdict.Unsure);
    }

    @Test
    void verdict_releasesOfOneAlbum_areNoRivals() {
        MetadataQuery query = album("Under Glass", "Queen", "Pressure", "Glass");
        Candidate first = release("1", "g1", "Under Glass", "Queen", "Pressure", "Glass");
        Candidate second = release("2", "g1", "Under Glass", "Queen", "Pressure", "Glass");
        Verdict verdict = Verdict.of(Scoring.rank(query, "musicbrainz", List.of(first, second)));
        assertTrue(verdict instanceof Verdict.Sure(Scored match)
                && match.candidate().equals(first));
    }

    @Test
    void verdict_albumOfAnotherArtist_needsALook() {
        MetadataQuery query = album("Greatest Hits", "Abba", "One", "Two");
        Candidate other = release("1", "g1", "Greatest Hits", "Queen", "Three", "Four");
        assertTrue(Verdict.of(Scoring.rank(query, "musicbrainz", List.of(other))) instanceof Verdict.Unsure(String why)
                && why.contains("artist differs: Queen"));
    }

    @Test
    void verdict_twoAlike_namesBoth() {
        List<Scored> ranked = Scoring.rank(
                query("Pinocchio|2022|"),
                "tmdb",
                List.of(candidate(1, "Pinocchio|2022|"), candidate(2, "Pinocchio|2022|")));
        assertEquals(
                new Verdict.Unsure("It may be \"Pinocchio (2022)\" (95 points) or \"Pinocchio (2022)\" (95 points)."),
                Verdict.of(ranked));
    }

    private static MetadataQuery query(String text) {
        String[] parts = text.split("\\|", -1);
        return new MetadataQuery(
                ItemKind.MOVIE, parts[0], number(parts[1]), Optional.empty(), minutes(parts[2]), List.of(), Map.of());
    }

    private static Candidate candidate(int id, String text) {
        String[] parts = text.split("\\|", -1);
        String[] titles = parts[0].split("=");
        return new Candidate(
                "" + id,
                Optional.empty(),
                titles[0],
                Set.copyOf(List.of(titles).subList(1, titles.length)),
                number(parts[1]),
                Optional.empty(),
                minutes(parts[2]),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static OptionalInt number(String text) {
        return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
    }

    private static Optional<Duration> minutes(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Duration.ofMinutes(Long.parseLong(text)));
    }

    private static MetadataQuery album(String title, String artist, String... tracks) {
        return new MetadataQuery(
                ItemKind.ALBUM,
                title,
                OptionalInt.empty(),
                Optional.of(artist),
                Optional.empty(),
                tracks(tracks),
                Map.of());
    }

    private static Candidate release(String id, String group, String title, String artist, String... tracks) {
        return new Candidate(
                id,
                Optional.of(group),
                title,
                Set.of(),
                OptionalInt.empty(),
                Optional.of(artist),
                Optional.empty(),
                tracks(tracks),
                Map.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<AlbumTrack> tracks(String... titles) {
        List<AlbumTrack> tracks = new ArrayList<>();
        Stream.of(titles).forEach(title -> tracks.add(new AlbumTrack(1, tracks.size() + 1, title, Optional.empty())));
        return tracks;
    }
}
