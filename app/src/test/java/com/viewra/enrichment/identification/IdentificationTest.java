package com.viewra.enrichment.identification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Part;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.metadata.Readiness;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import com.viewra.enrichment.identification.IdentificationEvent.ItemIdentified;
import com.viewra.enrichment.identification.IdentificationEvent.NeedsLook;
import com.viewra.events.EventBus;
import com.viewra.library.ArtworkKind;
import com.viewra.library.Finding;
import com.viewra.library.Identified;
import com.viewra.library.Identified.State;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Notes;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// From a question to metadata in the library, and back.
class IdentificationTest {
    private static final MetadataSource TMDB = MetadataSource.provider("tmdb");
    private static final URI POSTER = URI.create("https://pictures.example/1.jpg");

    @TempDir
    Path folder;

    private final FakeProvider provider = new FakeProvider("tmdb");
    private final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    private final EventBus bus = new EventBus();
    private LibraryStore library;
    private LibraryId id;
    private DefaultIdentification identification;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        library = LibraryStore.open(folder.resolve("db"), bus, Clock.systemUTC());
        id = library.add("All", LibraryKind.MIXED, List.of(folder.resolve("media")))
                .id();
        identification = identification();
    }

    private DefaultIdentification identification() {
        return new DefaultIdentification(
                new DefaultIdentification.Shelves(library, library, library.identifications(), library),
                () -> List.of(provider),
                event -> {
                    events.add(event);
                    bus.publish(event);
                },
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        library.close();
        bus.close();
    }

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
        assertTrue(library.metadata(movie).orElseThrow().fields().get(Field.OVERVIEW) == null);
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
        library.edit(movie, Field.TITLE, "Mine");
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
    void examine_idsInNotes_arePartOfTheQuestionAndThoseOfProvidersAreNot() throws Exception {
        Metadata nfo = new Metadata.Builder().id("imdb", "tt7984734").done();
        MediaId movie =
                store(reading(ItemKind.MOVIE, "Film", 0), new Notes(Map.of(MetadataSource.NFO, nfo), Optional.empty()));
        knowsLighthouses();
        identification.identify(movie, "tmdb", "101");
        identification.candidates(movie, Optional.empty(), OptionalInt.empty());
        assertEquals(Map.of("imdb", "tt7984734"), provider.asked.getLast().ids());
        assertEquals("Film", provider.asked.getLast().title());
        assertEquals(OptionalInt.empty(), provider.asked.getLast().year());
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

    @Test
    void worker_newItems_areIdentifiedInTheBackgroundAndAfterARestart() throws Exception {
        knowsLighthouses();
        MediaId before = movie("The Lighthouse", 2019);
        try (IdentificationWorker _ = worker()) {
            await(before, State.IDENTIFIED);
            MediaId later = movie("The Lighthouse", 2016);
            await(later, State.IDENTIFIED);
            assertEquals(
                    "102",
                    identification.of(later).orElseThrow().match().orElseThrow().id());
        }
    }

    @Test
    void worker_itemIsRenamedByNotes_isAskedAboutAgain() throws Exception {
        knowsLighthouses();
        MediaId movie = movie("The Lighthouse", 0);
        try (IdentificationWorker _ = worker()) {
            await(movie, State.NEEDS_LOOK);
            library.put(
                    movie,
                    MetadataSource.NFO,
                    new Metadata.Builder().field(Field.YEAR, "2016").done());
            await(movie, State.IDENTIFIED);
        }
    }

    private IdentificationWorker worker() {
        return new IdentificationWorker(
                identification, library, library.identifications(), bus, Clock.systemUTC(), Duration.ZERO);
    }

    private void await(MediaId item, State state) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        try (EventBus.Subscription _ = bus.subscribe("test", _ -> check(item, state, done))) {
            check(item, state, done);
            assertTrue(done.await(30, TimeUnit.SECONDS), () -> item + " is " + identification.of(item));
        }
    }

    private void check(MediaId item, State state, CountDownLatch done) {
        if (identification.of(item).filter(one -> one.state() == state).isPresent()) done.countDown();
    }

    private void knowsLighthouses() {
        knows("101", "The Lighthouse", 2019, "Two keepers.");
        knows("102", "The Lighthouse", 2016, "A father and a son.");
    }

    private void knows(String candidate, String title, int year, String overview) {
        Metadata metadata = new Metadata.Builder()
                .field(Field.TITLE, title)
                .field(Field.YEAR, "" + year)
                .field(Field.OVERVIEW, overview)
                .id("tmdb", candidate)
                .done();
        provider.knows(
                Candidate.of(candidate, title, OptionalInt.of(year)),
                new Details(candidate, metadata, List.of(), List.of(new Picture(Picture.Kind.POSTER, POSTER))));
    }

    private static Metadata titled(String title) {
        return new Metadata.Builder().field(Field.TITLE, title).done();
    }

    private static Part part(int season, int number, String title) {
        return new Part(season, number, titled(title), List.of());
    }

    private String said(MediaId item, Field field) {
        return library.metadata(item).orElseThrow().fields().getOrDefault(field, List.of()).stream()
                .filter(value -> value.source().equals(TMDB))
                .map(value -> value.value())
                .findFirst()
                .orElse("");
    }

    private Item one(ItemKind kind) {
        return library.find(ItemQuery.all().of(kind)).items().getFirst();
    }

    private MediaId movie(String title, int year) {
        return store(reading(ItemKind.MOVIE, title, year), Notes.NONE);
    }

    private MediaId store(NameReading reading, Notes notes) {
        Path place = folder.resolve("media");
        Path file = place.resolve(
                reading.title().orElse("") + reading.season() + reading.episode() + reading.year() + ".mkv");
        MediaFile media = new MediaFile(
                file,
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("matroska"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        library.store(id, List.of(new Finding.FileFound(place, reading, media, List.of(), Optional.empty(), notes)));
        return library.find(ItemQuery.all().page(0, 500)).items().stream()
                .filter(item -> item.path().equals(Optional.of(file)))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static NameReading episode(String show, int season, int episode, int last) {
        return new NameReading(
                ItemKind.EPISODE,
                Optional.of("By name"),
                OptionalInt.empty(),
                Optional.of(show),
                OptionalInt.of(season),
                OptionalInt.of(episode),
                last == episode ? OptionalInt.empty() : OptionalInt.of(last),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "test");
    }

    private static NameReading reading(ItemKind kind, String title, int year) {
        return new NameReading(
                kind,
                Optional.of(title),
                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                "test");
    }
}
