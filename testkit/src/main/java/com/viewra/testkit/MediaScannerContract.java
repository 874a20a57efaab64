package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.MediaScanner;
import com.viewra.api.scan.NameReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every scanner has to keep to, whatever it makes of names.
public interface MediaScannerContract {
    MediaScanner scanner();

    /// A path that it claims in a library of this kind.
    LibraryKind kind();

    String claimed();

    /// Names of any kind that people have on their disks.
    static List<String> oddNames() {
        return List.of(
                "",
                "/",
                ".",
                "no extension",
                ".hidden",
                "a/b/c/",
                "....mkv",
                "[[[.mkv",
                "()()().mkv",
                "S01E01.mkv",
                "s99999999999e99999999999.mkv",
                "1/2/3.mp3",
                "99999999999999999999.mkv",
                "0000-00-00.mkv",
                "emoji \uD83C\uDFAC.mkv",
                "lone surrogate \uD83C.mkv",
                "line\nbreak.mkv",
                "x".repeat(251) + ".mkv",
                "Сезон 1/Серия 1.mkv",
                "(2001).mkv",
                " - .mkv");
    }

    @Test
    default void identify_oddNames_neverFails() {
        for (LibraryKind kind : LibraryKind.values())
            for (String name : oddNames())
                assertDoesNotThrow(() -> scanner().identify(kind, name), () -> kind + ": " + name);
    }

    @Test
    default void identify_sameName_saysTheSame() {
        for (String name :
                Stream.concat(Stream.of(claimed()), oddNames().stream()).toList())
            assertEquals(scanner().identify(kind(), name), scanner().identify(kind(), name), name);
    }

    @Test
    default void identify_whatIsNoMedia_isNotClaimed() {
        for (String name : List.of("Film.txt", "Film.nfo", "Film.exe", "folder/readme.md", "Thumbs.db"))
            assertEquals(Optional.empty(), scanner().identify(kind(), name), name);
    }

    @Test
    default void identify_claimed_namesTheRuleThatFired() {
        assertFalse(reading().rule().isBlank());
    }

    @Test
    default void refine_noTags_changesNothing() {
        assertEquals(reading(), scanner().refine(reading(), Map.of()));
    }

    @Test
    default void refine_oddTags_neverFails() {
        for (String value : List.of("", " ", "\u0000", "-1", "99999999999999", "0/0", "/", "9999-99-99")) {
            Map<String, String> tags = Map.of(
                    "title", value, "artist", value, "album", value, "track", value, "disc", value, "date", value);
            assertDoesNotThrow(() -> scanner().refine(reading(), tags), value);
        }
    }

    private NameReading reading() {
        return scanner()
                .identify(kind(), claimed())
                .orElseThrow(() -> new AssertionError(claimed() + " is not claimed"));
    }
}
