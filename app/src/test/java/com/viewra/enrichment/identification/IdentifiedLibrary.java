package com.viewra.enrichment.identification;

import com.viewra.api.event.DomainEvent;
import com.viewra.api.metadata.Candidate;
import com.viewra.api.metadata.Details;
import com.viewra.api.metadata.Details.Picture;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import com.viewra.events.EventBus;
import com.viewra.library.Finding;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.MetadataSource;
import com.viewra.library.Named;
import com.viewra.library.Notes;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A library, a provider, and what is made of both.
abstract class IdentifiedLibrary {
    static final MetadataSource TMDB = MetadataSource.provider("tmdb");
    static final URI POSTER = URI.create("https://pictures.example/1.jpg");

    @TempDir
    Path folder;

    final FakeProvider provider = new FakeProvider("tmdb");
    final List<DomainEvent> events = Collections.synchronizedList(new ArrayList<>());
    final EventBus bus = new EventBus();
    LibraryStore library;
    LibraryId id;
    DefaultIdentification identification;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        library = LibraryStore.open(folder.resolve("db"), bus, Clock.systemUTC());
        id = library.add("All", LibraryKind.MIXED, List.of(folder.resolve("media")))
                .id();
        identification = identification();
    }

    DefaultIdentification identification() {
        return new DefaultIdentification(
                new DefaultIdentification.Shelves(
                        library, library.metadata(), library.identifications(), library.artwork()),
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

    void knowsLighthouses() {
        knows("101", "The Lighthouse", 2019, "Two keepers.");
        knows("102", "The Lighthouse", 2016, "A father and a son.");
    }

    void knows(String candidate, String title, int year, String overview) {
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

    String said(MediaId item, Field field) {
        return library.metadata().metadata(item).orElseThrow().fields().getOrDefault(field, List.of()).stream()
                .filter(value -> value.source().equals(TMDB))
                .map(value -> value.value())
                .findFirst()
                .orElse("");
    }

    MediaId movie(String title, int year) {
        return store(Named.of(ItemKind.MOVIE, title, year), Notes.NONE);
    }

    MediaId store(NameReading reading, Notes notes) {
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
        library.intake()
                .store(id, List.of(new Finding.FileFound(place, reading, media, List.of(), Optional.empty(), notes)));
        return library.find(ItemQuery.all().page(0, 500)).items().stream()
                .filter(item -> item.path().equals(Optional.of(file)))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
