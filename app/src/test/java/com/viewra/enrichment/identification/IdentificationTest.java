package com.viewra.enrichment.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Part;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.api.scan.NameReading;
import com.viewra.enrichment.identification.IdentificationEvent.ItemIdentified;
import com.viewra.enrichment.identification.IdentificationEvent.NeedsLook;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Finding;
import com.viewra.library.Identified;
import com.viewra.library.Identified.State;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
import com.viewra.library.Notes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// From a question to metadata in the library, and back.
final class IdentificationTest extends IdentifiedLibrary {
    @Test
    void examine_clearMatch_isTakenWithItsReasons() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        knowsLighthouses();
        assertTrue(identification.examine(movie));
        Identified decision = identification.of(movie).orElseThrow();
        assertEquals(State.IDENTIFIED, decision.state());
        assertEquals(
                new Identified.Match("tmdb", "101", "The Lighthouse", 95),
                decision.match().orElseThrow());
        assertEquals(List.of("title equal", "year equal"), decision.reasons());
        assertFalse(decision.byUser());
        assertEquals("Two keepers.", said(movie, Field.OVERVIEW));
        assertEquals(Optional.of(POSTER), library.identifications().offeredPicture(movie, ArtworkKind.POSTER));
        assertEquals(List.of(new ItemIdentified(movie, "tmdb", "101", "The Lighthouse", 95)), events);
    }

    @Test
    void examine_twoAlike_guessesNothingAndWaits() throws Exception {
        MediaId movie = movie("The Lighthouse", 0);
        knowsLighthouses();
        assertTrue(identification.examine(movie));
        Identified decision = identification.of(movie).orElseThrow();
        assertEquals(State.NEEDS_LOOK, decision.state());
        assertEquals(List.of(decision), identification.needsLook(0, 10));
        library.intake().store(id, List.of(new Finding.FolderGone(folder.resolve("media"))));
        assertEquals(List.of(), identification.needsLook(0, 10), "its file is away");
        assertEquals(Map.of(), library.identifications().identificationCounts());
        assertTrue(library.metadata().metadata(movie).orElseThrow().fields().get(Field.OVERVIEW) == null);
        assertTrue(events.getFirst() instanceof NeedsLook look && look.item().equals(movie));
    }

    @Test
    void examine_providerIsDown_decidesNothing() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        provider.isDown = true;
        assertFalse(identification.examine(movie));
        assertEquals(Optional.empty(), identification.of(movie));
    }

    @Test
    void identify_byHand_winsOverTheNameAndIsTakenBackByUndo() throws Exception {
        MediaId movie = movie("Lighthaus", 2001);
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        assertEquals("The Lighthouse", library.item(movie).orElseThrow().title());
        assertEquals(OptionalInt.of(2019), library.item(movie).orElseThrow().year());
        assertTrue(identification.undo(movie));
        assertEquals("Lighthaus", library.item(movie).orElseThrow().title());
        assertEquals(OptionalInt.of(2001), library.item(movie).orElseThrow().year());
        assertEquals(Optional.empty(), library.identifications().offeredPicture(movie, ArtworkKind.POSTER));
        Identified after = identification.of(movie).orElseThrow();
        assertEquals(List.of("That it is \"The Lighthouse\" was taken back."), after.reasons());
        assertEquals(State.NEEDS_LOOK, after.state());
        assertFalse(identification.undo(movie));
    }

    @Test
    void identify_another_takesThePlaceOfTheFirst() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        identification.identify(movie, "tmdb", "102");
        assertEquals("A father and a son.", said(movie, Field.OVERVIEW));
        assertEquals(
                "102",
                identification.of(movie).orElseThrow().match().orElseThrow().id());
    }

    @Test
    void identify_unknownIdOrProvider_changesNothing() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        assertThrows(com.viewra.api.web.WebException.class, () -> identification.identify(movie, "tmdb", "999"));
        assertThrows(IllegalArgumentException.class, () -> identification.identify(movie, "imdb", "101"));
        assertEquals(Optional.empty(), identification.of(movie));
    }

    @Test
    void refresh_afterAnEdit_keepsTheEdit() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        library.metadata().edit(movie, Field.TITLE, "Mine");
        knows("101", "The Lighthouse!", 2019, "New words.");
        identification.refresh(movie);
        assertEquals("Mine", library.item(movie).orElseThrow().title());
        assertEquals("New words.", said(movie, Field.OVERVIEW));
    }

    @Test
    void leaveAlone_isNeverAskedAboutAgainUntilTakenBack() throws Exception {
        MediaId movie = movie("The Lighthouse", 2019);
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        assertTrue(identification.leaveAlone(movie));
        assertEquals("", said(movie, Field.OVERVIEW));
        identification.examine(movie);
        assertEquals(State.LEFT_ALONE, identification.of(movie).orElseThrow().state());
        assertEquals(0, identification.status().waiting());
        identification.undo(movie);
        assertEquals(1, identification.askAgain(List.of(movie)));
        assertEquals(1, identification.status().waiting());
    }

    @Test
    void identify_show_namesItsEpisodesAndThoseOfOneFile() throws Exception {
        MediaId first = store(episode("Dark Town", 1, 1, 1), Notes.NONE);
        MediaId both = store(episode("Dark Town", 1, 2, 3), Notes.NONE);
        MediaId unknown = store(episode("Dark Town", 9, 1, 1), Notes.NONE);
        Item show = one(ItemKind.SHOW);
        provider.knows(
                Candidate.of("301", "Dark Town", OptionalInt.of(2017)),
                new Details(
                        "301",
                        titled("Dark Town"),
                        List.of(part(1, 1, "Secrets"), part(1, 2, "Lies"), part(1, 3, "Past")),
                        List.of()));
        assertTrue(identification.examine(show.id()));
        assertEquals("Secrets", library.item(first).orElseThrow().title());
        assertEquals("Lies / Past", library.item(both).orElseThrow().title());
        identification.undo(show.id());
        assertEquals("By name", library.item(first).orElseThrow().title());
        assertEquals("By name", library.item(unknown).orElseThrow().title());
    }

    private static Metadata titled(String title) {
        return new Metadata.Builder().field(Field.TITLE, title).done();
    }

    private static Part part(int season, int number, String title) {
        return new Part(season, number, titled(title), List.of());
    }

    private Item one(ItemKind kind) {
        return library.find(ItemQuery.all().of(kind)).items().getFirst();
    }

    private static NameReading episode(String show, int season, int episode, int last) {
        NameDraft draft = Named.episode("By name", show, season, episode);
        if (last != episode) draft.episodeEnd = OptionalInt.of(last);
        return draft.done();
    }
}
