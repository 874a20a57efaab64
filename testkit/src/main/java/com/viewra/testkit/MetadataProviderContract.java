package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.MetadataProvider;
import com.viewra.api.metadata.MetadataQuery;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.web.Courtesy;
import com.viewra.api.web.WebException;
import com.viewra.testkit.RecordedService.Mood;
import java.time.Duration;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What every provider of metadata has to keep to, whatever it knows: on good days of its service and on bad ones.
public interface MetadataProviderContract {
    /// Courtesy towards a service that minds nothing, so that tests do not wait.
    Courtesy HASTE = courtesy(Duration.ofSeconds(30));
    /// The same without any patience, for a service that says nothing anyway.
    Courtesy IMPATIENCE = courtesy(Duration.ofMillis(50));

    private static Courtesy courtesy(Duration timeout) {
        return new Courtesy(
                Duration.ZERO,
                timeout,
                1,
                Duration.ZERO,
                Duration.ZERO,
                Duration.ofHours(1),
                1_000,
                Duration.ZERO,
                1_000_000);
    }

    /// The service as it was recorded. Made anew for each test, and closed by who makes it.
    RecordedService service();

    /// A provider of [#service()] that remembers nothing of other tests.
    MetadataProvider provider(Courtesy courtesy);

    private MetadataProvider provider() {
        return provider(HASTE);
    }

    /// Something that the recorded service knows.
    MetadataQuery known();

    @Test
    default void id_isAPlainName() {
        assertTrue(provider().id().matches("[a-z0-9-]{1,20}"), provider().id());
    }

    @Test
    default void kinds_areThoseThatAreIdentified() {
        assertFalse(provider().kinds().isEmpty());
        assertTrue(Set.of(ItemKind.MOVIE, ItemKind.SHOW, ItemKind.ALBUM)
                .containsAll(provider().kinds()));
    }

    @Test
    default void readiness_asksNobodyAndSaysASentence() {
        assertTrue(provider().readiness().sentence().endsWith("."));
        assertEquals(List.of(), service().asked());
    }

    @Test
    default void candidates_known_areFoundWithDistinctIds() throws Exception {
        List<Candidate> found = provider().candidates(known());
        assertFalse(found.isEmpty());
        assertTrue(found.size() <= 20);
        Set<String> ids = new HashSet<>();
        for (Candidate candidate : found) {
            assertTrue(ids.add(candidate.id()), candidate.id());
            assertFalse(candidate.title().isBlank());
        }
    }

    @Test
    default void candidates_nothingFits_areNone() throws Exception {
        for (ItemKind kind : provider().kinds()) {
            service().setMood(Mood.EMPTY);
            assertEquals(List.of(), provider().candidates(MetadataQuery.of(kind, "zzz", OptionalInt.empty())));
        }
    }

    @Test
    default void candidates_oddTitles_neverFailOtherwise() throws Exception {
        service().setMood(Mood.EMPTY);
        for (String title : List.of("?", "a&b=c", "\"", "100%", "\uD83C\uDFAC", "x".repeat(300), "a:b AND (c", "\\"))
            assertEquals(
                    List.of(),
                    provider().candidates(MetadataQuery.of(known().kind(), title, OptionalInt.of(2001))),
                    title);
    }

    @Test
    default void details_ofACandidate_haveItsTitle() throws Exception {
        Candidate first = provider().candidates(known()).getFirst();
        Details details = provider().details(known().kind(), first.id(), Set.of(1));
        assertEquals(first.id(), details.id());
        assertEquals(first.title(), details.metadata().field(Field.TITLE).orElseThrow());
        assertTrue(details.pictures().stream()
                .allMatch(picture -> picture.address().getScheme().startsWith("http")));
    }

    @Test
    default void details_unknownId_failWithNotFound() {
        WebException e =
                assertThrows(WebException.class, () -> provider().details(known().kind(), "no/such?id", Set.of()));
        assertEquals(WebException.Code.NOT_FOUND, e.code());
    }

    @Test
    default void candidates_badDays_failWithASentence() {
        for (Mood mood : EnumSet.complementOf(EnumSet.of(Mood.GOOD, Mood.EMPTY, Mood.ODD))) {
            service().setMood(mood);
            MetadataProvider provider = provider(courtesy(mood));
            WebException e = assertThrows(WebException.class, () -> provider.candidates(known()), mood::name);
            assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::getMessage);
        }
    }

    @Test
    default void details_badDays_failWithASentence() throws Exception {
        String id = provider().candidates(known()).getFirst().id();
        for (Mood mood : EnumSet.complementOf(EnumSet.of(Mood.GOOD))) {
            service().setMood(mood);
            MetadataProvider provider = provider(courtesy(mood));
            assertThrows(WebException.class, () -> provider.details(known().kind(), id, Set.of()), mood::name);
        }
    }

    /// Nobody waits for a service that never comes to an end.
    private static Courtesy courtesy(Mood mood) {
        return mood == Mood.SILENT || mood == Mood.DRIPPING ? IMPATIENCE : HASTE;
    }

    /// Something else than a list may be an answer without candidates, or none at all.
    @Test
    default void candidates_oddAnswers_failWithASentenceIfAtAll() throws Exception {
        service().setMood(Mood.ODD);
        for (ItemKind kind : provider().kinds()) {
            try {
                List<Candidate> found = provider().candidates(MetadataQuery.of(kind, "zzz", OptionalInt.empty()));
                assertTrue(
                        found.stream().noneMatch(candidate -> candidate.title().isBlank()), found::toString);
            } catch (WebException e) {
                assertTrue(String.valueOf(e.getMessage()).endsWith("."), e::getMessage);
            }
        }
    }

    /// What makes no sense is not kept: it may be the page of a network that wants people to log in first.
    @Test
    default void candidates_afterABadMoment_areFound() throws Exception {
        for (Mood mood : List.of(Mood.GARBAGE, Mood.NESTED, Mood.BROKEN, Mood.HASTY, Mood.FLOODING)) {
            MetadataProvider provider = provider();
            service().setMood(mood);
            assertThrows(WebException.class, () -> provider.candidates(known()), mood::name);
            service().setMood(Mood.GOOD);
            assertFalse(provider.candidates(known()).isEmpty(), mood::name);
        }
    }

    @Test
    default void details_afterABadMoment_areGiven() throws Exception {
        String id = provider().candidates(known()).getFirst().id();
        for (Mood mood : List.of(Mood.GARBAGE, Mood.EMPTY, Mood.ODD, Mood.BROKEN)) {
            MetadataProvider provider = provider();
            service().setMood(mood);
            assertThrows(WebException.class, () -> provider.details(known().kind(), id, Set.of()), mood::name);
            service().setMood(Mood.GOOD);
            assertEquals(id, provider.details(known().kind(), id, Set.of()).id(), mood::name);
        }
    }
}
