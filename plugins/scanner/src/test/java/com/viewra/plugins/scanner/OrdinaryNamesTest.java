package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What rules for the names of releases must leave alone: titles that hold numbers, years, brackets and their words.
class OrdinaryNamesTest {
    private final VideoScanner videos = new VideoScanner();
    private final MusicScanner music = new MusicScanner();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1917",
                "12 Angry Men",
                "2001 A Space Odyssey",
                "Blade Runner 2049",
                "Airport 1975",
                "8½",
                "Se7en",
                "Part Time Lover",
                "The Godfather Part III",
                "Dune Part Two",
                "Kill Bill Vol. 2",
                "[REC]",
                "A 3D Christmas",
                "Real Steel",
                "The Proper Thing",
                "Uncut Gems",
                "The Final Cut",
                "The Extended Hand",
                "Limited Partnership",
                "Festival",
                "Washington DC",
                "Mr. Holland's Opus",
                "The Cam Girl",
                "The Convert",
                "Proof",
                "The French Dispatch",
                "The Good German",
                "The Web",
                "(500) Days of Summer",
                "You Are (Not) Alone",
                "Lola (Lola rennt)",
                "The Office (UK)",
                "Star Wars Episode IV - A New Hope",
                "S.W.A.T.",
                "千と千尋の神隠し",
                "Борат",
                "The Emoji Movie 🎬",
            })
    void identify_film_keepsItsTitle(String title) {
        String name = title + " (2011)";
        for (String path : new String[] {name + ".mkv", name + "/" + name + ".mkv", name + " [1080p].mkv"}) {
            NameReading reading = videos.identify(LibraryKind.MOVIES, path).orElseThrow();
            assertEquals(Optional.of(plain(title)), reading.title().map(OrdinaryNamesTest::plain), path);
            assertEquals(OptionalInt.of(2011), reading.year(), path);
            assertEquals(Optional.empty(), reading.edition(), path);
            assertEquals(OptionalInt.empty(), reading.part(), path);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "My Film 2013.12.09.mkv | My Film 2013.12.09",
                "My Film 20131209.mkv | My Film 20131209",
                "The Story Part 2/The Story Part 2.mkv | The Story Part 2",
                "2026-[新]STORY　TIME[字].mp4 | 2026-[新]STORY　TIME",
            })
    void identify_clipOrDatedName_keepsAll(String path, String title) {
        NameReading reading = videos.identify(LibraryKind.MOVIES, path).orElseThrow();
        assertEquals(Optional.of(plain(title)), reading.title().map(OrdinaryNamesTest::plain));
        assertEquals(OptionalInt.empty(), reading.year());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The 100 | Earth Skills",
                "9-1-1 | Pilot",
                "1923 | 1923",
                "60 Minutes | The 6-10 to Lubbock",
                "11.22.63 | The Rabbit Hole",
                "The Web | Proper Villains",
                "Stargate SG-1 | 11-59",
                "Doctor Who | Part of the Past",
                "進撃の巨人 | 二千年後の君へ",
            })
    void identify_episode_keepsShowAndTitle(String show, String title) {
        String folder = show + " (2014)/Season 02/";
        for (String file : new String[] {show + " (2014) - s02e05 - " + title, "05 - " + title}) {
            NameReading reading =
                    videos.identify(LibraryKind.SHOWS, folder + file + ".mkv").orElseThrow();
            assertEquals(Optional.of(plain(show)), reading.show().map(OrdinaryNamesTest::plain), file);
            assertEquals(OptionalInt.of(2014), reading.year(), file);
            assertEquals(OptionalInt.of(5), reading.episode(), file);
            assertEquals(OptionalInt.empty(), reading.episodeEnd(), file);
            assertEquals(Optional.of(title), reading.title(), file);
        }
    }

    @Test
    void identify_soundAndPicturesOfATheme_onlySoundIsOne() {
        assertEquals(Optional.of("themesong"), extra("Film (2001)/theme.mp3"));
        assertEquals(Optional.of("audio"), extra("Film (2001)/trailer.mp3"));
        assertEquals(Optional.empty(), extra("Film (2001)/theme.mkv"));
        assertEquals(Optional.of("trailer"), extra("Film (2001)/Film (2001) trailer.mkv"));
        assertEquals(Optional.empty(), extra("Film (2001)/Life in a trailer.mkv"));
    }

    private Optional<String> extra(String path) {
        return videos.identify(LibraryKind.MOVIES, path)
                .or(() -> music.identify(LibraryKind.MOVIES, path))
                .orElseThrow()
                .extra();
    }

    private static String plain(String title) {
        return NamingTable.plain(title);
    }
}
