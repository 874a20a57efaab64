package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Metadata;
import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameDraft;
import com.viewra.library.Finding.FileFound;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import com.viewra.library.MetadataSource;
import com.viewra.library.Notes;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongNamesTest {
    @TempDir
    Path folder;

    /// Letters, numbers that keys pad, and a letter that is taken apart into eighteen.
    @ParameterizedTest
    @ValueSource(strings = {"long ", "1 ", "\uFDFA"})
    void store_namesOfAnyLength_areShortenedAndTheScanGoesOn(String piece) throws Exception {
        String name = piece.repeat(20_000);
        Path media = Files.createDirectories(folder.resolve("media"));
        try (LibraryStore library = LibraryStore.open(folder.resolve("library"), _ -> {}, Clock.systemUTC())) {
            LibraryId id = library.add("all", LibraryKind.MIXED, List.of(media)).id();
            library.intake()
                    .store(
                            id,
                            List.of(
                                    found(media, ItemKind.TRACK, name),
                                    found(media, ItemKind.EPISODE, name),
                                    found(media, ItemKind.MOVIE, name)));

            assertEquals(
                    3,
                    library.find(ItemQuery.all().of(ItemKind.TRACK, ItemKind.EPISODE, ItemKind.MOVIE))
                            .total());
        }
    }

    private static FileFound found(Path folder, ItemKind kind, String name) {
        NameDraft draft = new NameDraft(kind, "test");
        draft.title = Optional.of(name);
        draft.show = Optional.of(name);
        draft.artist = Optional.of(name);
        draft.album = Optional.of(name);
        MediaFile file = new MediaFile(
                folder.resolve(kind + ".mkv"),
                1,
                Instant.EPOCH,
                Optional.empty(),
                Optional.of(name),
                Optional.of(Duration.ofSeconds(1)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        Metadata said = new Metadata.Builder().field(Field.TITLE, name).done();
        return new FileFound(
                folder,
                draft.done(),
                file,
                List.of(),
                Optional.of(name),
                new Notes(Map.of(MetadataSource.TAGS, said), Optional.empty()));
    }
}
