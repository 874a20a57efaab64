package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.LibraryKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoxSetFolderTest {
    @ParameterizedTest
    @CsvSource({
        "Alien Collection, Alien Collection",
        "The.Matrix.Trilogy, The.Matrix.Trilogy",
        "James Bond [boxset], James Bond",
        "James Bond [BoxSet], James Bond",
        "Emmanuelle (Collection), Emmanuelle",
        "Der Pate - Filmreihe, Der Pate - Filmreihe",
        "Back to the Future Box Set, Back to the Future Box Set",
    })
    void name_folderThatSaysSo_isASet(String folder, String set) {
        assertEquals(Optional.of(set), BoxSetFolder.name(folder));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Films",
                "Collection",
                "My Movie Collection",
                "DVD Collection",
                "Kids Films Collection",
                "The Collector (2009)",
                "The Collection (2012)",
                "Trilogy",
                "Saga of the Phoenix (1990)",
                "Collections of Light",
            })
    void name_anyOtherFolder_isNone(String folder) {
        assertEquals(Optional.empty(), BoxSetFolder.name(folder));
    }

    @Test
    void of_film_goesByTheFoldersAboveItUpToTheRoot() {
        Path root = Path.of("/media/Alien Collection");
        assertEquals(
                Optional.of("Predator Collection"),
                BoxSetFolder.of(
                        root,
                        root.resolve("Predator Collection/Predator (1987)/Predator.mkv"),
                        Optional.of("Predator")));
        assertEquals(
                Optional.of("Predator Collection"),
                BoxSetFolder.of(
                        root, root.resolve("Predator Collection/Predator (1987).mkv"), Optional.of("Predator")));
        assertEquals(Optional.empty(), BoxSetFolder.of(root, root.resolve("Alien (1979).mkv"), Optional.of("Alien")));
        assertEquals(
                Optional.empty(),
                BoxSetFolder.of(root, root.resolve("A Life Saga/A Life Saga.mkv"), Optional.of("A Life Saga")));
    }

    /// A library that was scanned before there were sets.
    @Test
    void stamped_folderWithFilmsOfASet_isAnotherThanBefore(@TempDir Path root) throws Exception {
        Path set = Files.createDirectories(root.resolve("Island Collection/Island (2001)"));
        Path other = Files.createDirectories(root.resolve("Other (2004)"));

        assertNotEquals("1", BoxSetFolder.stamped(root, set, "1"));
        assertEquals("1", BoxSetFolder.stamped(root, other, "1"));
        assertEquals("1", BoxSetFolder.stamped(root, root, "1"));
        assertTrue(notes(root, Files.writeString(set.resolve("Island.mkv"), "film"))
                .isPresent());
        assertEquals(Optional.empty(), notes(root, Files.writeString(other.resolve("Other.mkv"), "film")));
    }

    private static Optional<String> notes(Path root, Path film) throws IOException {
        FolderListing listing = FolderListing.of(Objects.requireNonNull(film.getParent()));
        Scanners scanners = new Scanners(() -> LibraryScansTest.SCANNERS);
        return FolderPlan.of(LibraryKind.MOVIES, root, listing, Ignored.in(listing), scanners, Hints.NONE)
                .candidates()
                .getFirst()
                .notesStamp();
    }
}
