package com.viewra.enrichment.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.viewra.api.metadata.Metadata;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Named;
import com.viewra.library.Notes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// What providers are asked, and what is said where they cannot be.
final class IdentificationQuestionsTest extends IdentifiedLibrary {
    @Test
    void examine_idsInNotes_arePartOfTheQuestionAndThoseOfProvidersAreNot() throws Exception {
        Metadata nfo = new Metadata.Builder().id("imdb", "tt7984734").done();
        MediaId movie = store(
                Named.of(ItemKind.MOVIE, "Film", 0), new Notes(Map.of(MetadataSource.NFO, nfo), Optional.empty()));
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        identification.candidates(movie, Optional.empty(), OptionalInt.empty());
        assertEquals(Map.of("imdb", "tt7984734"), provider.asked.getLast().ids());
        assertEquals("Film", provider.asked.getLast().title());
        assertEquals(OptionalInt.empty(), provider.asked.getLast().year());
    }

    @Test
    void candidates_inOtherWords_areSearchedByThese() throws Exception {
        MediaId movie = movie("Lighthaus", 2001);
        knowsLighthouses();
        Identification.Candidates found =
                identification.candidates(movie, Optional.of("The Lighthouse"), OptionalInt.of(2019));
        assertEquals("The Lighthouse", provider.asked.getLast().title());
        assertEquals("101", found.found().getFirst().candidate().id());
    }

    @Test
    void status_noKey_saysWhatIsLackingAndNothingIsAsked() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        provider.readiness = new Readiness(Readiness.State.NEEDS_KEY, "TMDB needs a key.");
        assertEquals(
                "TMDB needs a key.",
                identification.status().providers().getFirst().readiness().sentence());
        assertFalse(identification.examine(movie));
        assertEquals(List.of(), provider.asked);
        assertEquals(
                List.of("TMDB needs a key."),
                identification
                        .candidates(movie, Optional.empty(), OptionalInt.empty())
                        .problems());
    }
}
