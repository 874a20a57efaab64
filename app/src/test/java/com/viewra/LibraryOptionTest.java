package com.viewra;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LibraryOptionTest {
    @Test
    void parse_kindBeforeTheColon_isTaken() {
        LibraryOption option = LibraryOption.parse("movies:/films");

        assertEquals(LibraryKind.MOVIES, option.kind());
        assertEquals(Path.of("/films").toAbsolutePath(), option.folder());
        assertEquals("films", option.name());
    }

    @Test
    void parse_noKind_isMixedAndTheColonBelongsToThePath() {
        assertEquals(LibraryKind.MIXED, LibraryOption.parse("/films").kind());
        assertEquals(
                Path.of("/odd:name").toAbsolutePath(),
                LibraryOption.parse("/odd:name").folder());
    }
}
