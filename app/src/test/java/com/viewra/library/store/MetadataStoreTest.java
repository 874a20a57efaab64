package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Facet;
import com.viewra.library.Finding;
import com.viewra.library.Item;
import com.viewra.library.ItemDetails;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.KnownMetadata;
import com.viewra.library.KnownMetadata.Value;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MetadataSource;
import com.viewra.library.Named;
import com.viewra.library.Notes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataStoreTest {
    private static final MetadataSource PROVIDER = MetadataSource.provider("tmdb");

    @TempDir
    Path folder;

    private final List<DomainEvent> events = new ArrayList<>();
    private LibraryStore library;
    private LibraryId id;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("films"));
        Clock clock = Clock.fixed(Instant.parse("2026-01-02T03:04:05Z"), ZoneOffset.UTC);
        library = LibraryStore.open(folder.resolve("db"), events::add, clock);
        id = library.add("Films", LibraryKind.MOVIES, List.of(folder.resolve("films")))
                .id();
    }

    @AfterEach
    void close() {
        library.close();
    }

    @Test
    void put_ofSeveralSources_theOneThatRanksHighestCounts() {
        store(Map.of());
        library.metadata().put(item().id(), PROVIDER, titled("From the Provider"));
        assertEquals("From the Provider", item().title());
        library.metadata().put(item().id(), MetadataSource.NFO, titled("From the NFO"));
        library.metadata().put(item().id(), PROVIDER, titled("From the Provider, Again"));
        assertEquals("From the NFO", item().title());
        assertEquals(
                List.of(
                        new Value("From the NFO", MetadataSource.NFO),
                        new Value("From the Provider, Again", PROVIDER),
                        new Value("Film", MetadataSource.NAME)),
                known().fields().get(Field.TITLE));
    }

    @Test
    void put_nothing_letsWhatTheNameSaysCountAgain() {
        store(Map.of());
        library.metadata()
                .put(
                        item().id(),
                        PROVIDER,
                        new Metadata.Builder()
                                .field(Field.TITLE, "X")
                                .field(Field.YEAR, "1900")
                                .done());
        assertEquals(OptionalInt.of(1900), item().year());
        library.metadata().put(item().id(), PROVIDER, Metadata.NONE);
        assertEquals("Film", item().title());
        assertEquals(OptionalInt.of(2001), item().year());
    }

    @Test
    void edit_thenRescanWithAnotherNfo_survives() {
        store(Map.of(MetadataSource.NFO, titled("From the NFO")));
        library.metadata().edit(item().id(), Field.TITLE, "Mine");
        store(Map.of(MetadataSource.NFO, titled("From a Changed NFO")));
        library.metadata().put(item().id(), PROVIDER, titled("From the Provider"));
        assertEquals("Mine", item().title());
        assertTrue(known().locked().contains("title"));
    }

    @Test
    void unlock_editedField_letsTheNextSourceCount() {
        store(Map.of(MetadataSource.NFO, titled("From the NFO")));
        library.metadata().edit(item().id(), Field.TITLE, "Mine");
        library.metadata().unlock(item().id(), Field.TITLE);
        assertEquals("From the NFO", item().title());
        assertFalse(known().locked().contains("title"));
    }

    @Test
    void store_rescanWithoutNfo_takesItsWordBack() {
        store(Map.of(MetadataSource.NFO, titled("From the NFO")));
        store(Map.of());
        assertEquals("Film", item().title());
    }

    @Test
    void put_finalNfo_keepsProvidersOut() {
        store(Map.of(
                MetadataSource.NFO,
                new Metadata.Builder().field(Field.TITLE, "Nfo").isFinal(true).done()));
        library.metadata()
                .put(
                        item().id(),
                        PROVIDER,
                        new Metadata.Builder().field(Field.OVERVIEW, "A plot.").done());
        assertEquals(Optional.empty(), Optional.ofNullable(known().fields().get(Field.OVERVIEW)));
    }

    @Test
    void edit_labelsToNone_countsAlthoughOthersNameSome() {
        store(Map.of(
                MetadataSource.NFO,
                new Metadata.Builder().label(Label.Kind.GENRE, "Drama").done()));
        library.metadata().edit(item().id(), Label.Kind.GENRE, List.of());
        assertEquals(List.of(), known().effective().labels(Label.Kind.GENRE));
        library.metadata().unlock(item().id(), Label.Kind.GENRE);
        assertEquals(List.of("Drama"), known().effective().labels(Label.Kind.GENRE));
    }

    @Test
    void put_creditsAndIds_comeBackInOrder() {
        store(Map.of());
        Metadata cast = new Metadata.Builder()
                .credit(Credit.Role.ACTOR, "Zoë Z.", Optional.of("Ann"))
                .credit(Credit.Role.ACTOR, "Adam A.")
                .id("imdb", "tt1")
                .done();
        library.metadata().put(item().id(), PROVIDER, cast);
        assertEquals(cast, withoutFields(known().effective()));
    }

    @Test
    void details_ofItemThatIsKnown_sayWhatCountsAndWhoTookPart() {
        store(Map.of());
        library.metadata()
                .put(
                        item().id(),
                        PROVIDER,
                        new Metadata.Builder()
                                .field(Field.OVERVIEW, "A boat leaves.")
                                .label(Label.Kind.GENRE, "Drama")
                                .credit(Credit.Role.DIRECTOR, "Ada A.")
                                .credit(Credit.Role.ACTOR, "Zoë Z.", Optional.of("Ann"))
                                .done());

        ItemDetails details = library.details(item().id()).orElseThrow();

        assertEquals(Optional.of("A boat leaves."), details.about().field(Field.OVERVIEW));
        assertEquals(List.of("Drama"), details.about().labels(Label.Kind.GENRE));
        assertEquals(
                List.of("Ada A.", "Zoë Z."),
                details.cast().stream().map(part -> part.credit().name()).toList());
        ItemFilter directed = ItemFilter.NONE.with(
                Facet.DIRECTOR, Long.toString(details.cast().getFirst().person()));
        assertEquals(1, library.find(ItemQuery.all().where(directed)).total());
        ItemFilter acted = ItemFilter.NONE.with(
                Facet.ACTOR, Long.toString(details.cast().getFirst().person()));
        assertEquals(0, library.find(ItemQuery.all().where(acted)).total());
    }

    @Test
    void edit_title_isFoundByItsWords() {
        store(Map.of());
        library.metadata().edit(item().id(), Field.TITLE, "Entirely Different");
        assertEquals(1, library.find(ItemQuery.all().matching("entirely")).total());
        assertEquals(0, library.find(ItemQuery.all().matching("film")).total());
    }

    private static Metadata withoutFields(Metadata all) {
        return new Metadata(Map.of(), all.labels(), all.credits(), all.ids(), all.isFinal());
    }

    private static Metadata titled(String title) {
        return new Metadata.Builder().field(Field.TITLE, title).done();
    }

    private Item item() {
        return library.find(ItemQuery.all()).items().getFirst();
    }

    private KnownMetadata known() {
        return library.metadata().metadata(item().id()).orElseThrow();
    }

    private void store(Map<MetadataSource, Metadata> said) {
        Path path = folder.resolve("films/film.mkv");
        MediaFile file = new MediaFile(
                path,
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of("matroska"),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        library.intake()
                .store(
                        id,
                        List.of(new Finding.FileFound(
                                folder.resolve("films"),
                                Named.movie("Film", 2001),
                                file,
                                List.of(),
                                Optional.empty(),
                                new Notes(said, Optional.empty()))));
    }
}
