package com.viewra.plugins.tmdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.WebException;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import com.viewra.testkit.MetadataProviderContract;
import com.viewra.testkit.RecordedService;
import com.viewra.testkit.RecordedService.Mood;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TmdbProviderTest implements MetadataProviderContract {
    private static final String TOKEN = "eyJhbGciOiJIUzI1NiJ9.a-read-access-token-of-TMDB";
    private final RecordedService service = new RecordedService(TmdbProviderTest.class)
            .on("/3/configuration", "configuration.json")
            .on("/3/search/movie?query=The+Lighthouse", "search-movie.json")
            .on("/3/search/movie?query=Das+Leben+der+Anderen", "search-foreign.json")
            .on("/3/movie/101", "movie-101.json")
            .on("/3/movie/102", "movie-102.json")
            .on("/3/movie/201", "movie-201.json")
            .on("/3/find/tt7984734?external_source=imdb_id", "find-imdb.json")
            .on("/3/search/tv?query=Dark+Town", "search-tv.json")
            .on("/3/tv/301", "tv-301.json")
            .on("/3/tv/301/season/1", "tv-301-season-1.json");

    @TempDir
    Path folder;

    @AfterEach
    void close() {
        service.close();
    }

    @Override
    public RecordedService service() {
        return service;
    }

    @Override
    public TmdbProvider provider(Courtesy courtesy) {
        return provider(courtesy, Map.of("key", "0123456789abcdef"));
    }

    private TmdbProvider provider() {
        return provider(HASTE);
    }

    private TmdbProvider provider(Map<String, String> settings) {
        return provider(HASTE, settings);
    }

    private TmdbProvider provider(Courtesy courtesy, Map<String, String> settings) {
        Map<String, String> all = new HashMap<>(settings);
        all.put("address", service.address().toString());
        try {
            Path storage = Files.createTempDirectory(folder, "storage");
            return new TmdbProvider(new TmdbApi(new FakePluginContext(storage, new LocalTools(), all), courtesy));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public MetadataQuery known() {
        return MetadataQuery.of(ItemKind.MOVIE, "The Lighthouse", OptionalInt.of(2019));
    }

    @Test
    void readiness_noKey_saysWhereToGetOneAndNobodyIsAsked() {
        TmdbProvider provider = provider(Map.of());
        assertEquals(Readiness.State.NEEDS_KEY, provider.readiness().state());
        assertTrue(provider.readiness().sentence().startsWith("TMDB needs a key of yours."));
    }

    @Test
    void readiness_keyWasRefused_asksForAnother() {
        TmdbProvider provider = provider();
        service.setMood(Mood.REFUSING);
        assertThrows(WebException.class, () -> provider.candidates(known()));
        assertEquals(Readiness.State.NEEDS_KEY, provider.readiness().state());
        assertTrue(provider.readiness().sentence().startsWith("TMDB does not take the key"));
    }

    @Test
    void candidates_key_goesIntoTheAddress() throws Exception {
        provider().candidates(known());
        assertTrue(service.asked().getFirst().endsWith("primary_release_year=2019&api_key=0123456789abcdef"));
        assertEquals("Viewra/0.1.0 (plugin under-test)", service.header("User-agent"));
    }

    @Test
    void candidates_token_goesIntoTheHeaderAlone() throws Exception {
        provider(Map.of("key", TOKEN)).candidates(known());
        assertTrue(service.asked().stream().noneMatch(address -> address.contains("key") || address.contains("eyJ")));
        assertEquals("Bearer " + TOKEN, service.header("Authorization"));
    }

    @Test
    void candidates_twoOfOneName_comeWithYearRunningTimeAndNote() throws Exception {
        List<Candidate> found = provider().candidates(known());
        assertEquals(List.of("101", "102"), found.stream().map(Candidate::id).toList());
        assertEquals(OptionalInt.of(2019), found.getFirst().year());
        assertEquals(Optional.of(Duration.ofMinutes(109)), found.getFirst().duration());
        assertEquals(Set.of("Der Leuchtturm"), found.getFirst().otherTitles());
        assertEquals(
                Optional.of("2019, English, by Robert Eggers"), found.getFirst().note());
        assertEquals(
                Optional.of(URI.create("https://image.tmdb.org/t/p/w185/p101.jpg")),
                found.getFirst().picture());
    }

    @Test
    void candidates_foreignTitle_hasTheOriginalAmongItsTitles() throws Exception {
        Candidate found = provider()
                .candidates(MetadataQuery.of(ItemKind.MOVIE, "Das Leben der Anderen", OptionalInt.of(2006)))
                .getFirst();
        assertEquals("The Lives of Others", found.title());
        assertTrue(found.otherTitles().contains("Das Leben der Anderen"));
    }

    @Test
    void candidates_idOfImdb_isLookedUpAndMakesTheOnlyOne() throws Exception {
        MetadataQuery query = new MetadataQuery(
                ItemKind.MOVIE,
                "Something else",
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of("imdb", "tt7984734"));
        assertEquals(
                List.of("101"),
                provider().candidates(query).stream().map(Candidate::id).toList());
    }

    @Test
    void candidates_again_comeFromTheCache() throws Exception {
        TmdbProvider provider = provider();
        provider.candidates(known());
        int asked = service.asked().size();
        provider.candidates(known());
        assertEquals(asked, service.asked().size());
    }

    @Test
    void details_movie_sayAllThatIsKnown() throws Exception {
        Details details = provider().details(ItemKind.MOVIE, "101", Set.of());
        assertEquals("2019-10-18", details.metadata().field(Field.RELEASED).orElseThrow());
        assertEquals("109", details.metadata().field(Field.RUNTIME).orElseThrow());
        assertEquals("R", details.metadata().field(Field.CERTIFICATION).orElseThrow());
        assertEquals("7.512", details.metadata().field(Field.RATING).orElseThrow());
        assertEquals(
                "https://www.youtube.com/watch?v=Hyag7lR8CPA",
                details.metadata().field(Field.TRAILER).orElseThrow());
        assertEquals(List.of("Drama", "Fantasy"), details.metadata().labels(Label.Kind.GENRE));
        assertEquals(List.of("Island Collection"), details.metadata().labels(Label.Kind.COLLECTION));
        assertEquals(
                List.of(
                        new Credit(Credit.Role.ACTOR, "Willem Dafoe", Optional.of("Thomas Wake")),
                        new Credit(Credit.Role.ACTOR, "Robert Pattinson", Optional.of("Ephraim Winslow")),
                        new Credit(Credit.Role.DIRECTOR, "Robert Eggers", Optional.empty()),
                        new Credit(Credit.Role.WRITER, "Robert Eggers", Optional.empty()),
                        new Credit(Credit.Role.COMPOSER, "Mark Korven", Optional.empty())),
                details.metadata().credits());
        assertEquals(
                Map.of("tmdb", "101", "imdb", "tt7984734"), details.metadata().ids());
        assertEquals(
                List.of(
                        new Picture(Picture.Kind.POSTER, URI.create("https://image.tmdb.org/t/p/w780/p101.jpg")),
                        new Picture(Picture.Kind.BACKDROP, URI.create("https://image.tmdb.org/t/p/w1280/b101.jpg"))),
                details.pictures());
    }

    @Test
    void details_show_haveTheEpisodesOfTheSeasonsWanted() throws Exception {
        Details details = provider().details(ItemKind.SHOW, "301", Set.of(1, 7));
        assertEquals("Ended", details.metadata().field(Field.STATUS).orElseThrow());
        assertEquals("334824", details.metadata().ids().get("tvdb"));
        assertEquals(
                List.of(0, 1, 2),
                details.parts().stream().map(Details.Part::number).toList());
        Details.Part episode = details.parts().get(1);
        assertEquals("Secrets", episode.metadata().field(Field.TITLE).orElseThrow());
        assertEquals("2017-12-01", episode.metadata().field(Field.RELEASED).orElseThrow());
        assertEquals(
                URI.create("https://image.tmdb.org/t/p/w300/e1.jpg"),
                episode.pictures().getFirst().address());
        assertEquals(List.of(), details.parts().get(2).pictures());
    }
}
