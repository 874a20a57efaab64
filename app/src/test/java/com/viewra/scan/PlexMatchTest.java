package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.scan.PlexMatch.Numbers;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlexMatchTest {
    @Test
    void parse_showHints_readsAllInAnySpelling() {
        PlexMatch said = PlexMatch.parse("""
                # The one of 1978
                  Title: Battlestar Galactica
                YEAR : 1978
                tvdbid: 71173
                imdbid: tt0076984
                season: 1
                nonsense
                rating: 5
                """);

        assertEquals(Optional.of("Battlestar Galactica"), said.title());
        assertEquals(OptionalInt.of(1978), said.year());
        assertEquals(OptionalInt.of(1), said.season());
        assertEquals(Map.of("tvdb", "71173", "imdb", "tt0076984"), said.ids());
    }

    @ParameterizedTest
    @CsvSource({
        "'1: file.mkv', -1, 1, 1",
        "'ep02: File.mkv', -1, 2, 2",
        "'S03E04: file.mkv', 3, 4, 4",
        "'SP01: file.mkv', 0, 1, 1",
        "'1-2: file.mkv', -1, 1, 2",
        "'S01E05-E07: file.mkv', 1, 5, 7",
        "'s01e05-s01e07: file.mkv', 1, 5, 7",
    })
    void parse_episodeHint_readsTheNumbers(String hint, int season, int first, int last) {
        Numbers numbers = PlexMatch.parse("ep: " + hint).episodes().get("file.mkv");

        assertEquals(new Numbers(season < 0 ? OptionalInt.empty() : OptionalInt.of(season), first, last), numbers);
    }

    @ParameterizedTest
    @CsvSource({"imdb://tt0903747, imdb, tt0903747", "com.plexapp.agents.thetvdb://81189?lang=en, tvdb, 81189"})
    void parse_guid_isTheIdOfItsProvider(String guid, String provider, String id) {
        assertEquals(Map.of(provider, id), PlexMatch.parse("guid: " + guid).ids());
        assertTrue(PlexMatch.parse("guid: plex://show/5d9c08").isEmpty());
    }
}
