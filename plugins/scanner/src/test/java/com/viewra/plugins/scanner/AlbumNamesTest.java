package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways of naming albums and tracks that the tables beside the clone do not show.
class AlbumNamesTest {
    private final MusicScanner music = new MusicScanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Band - First Songs 1998 2CD 192kbps | The Band | First Songs | 1998",
                "The Band - First Songs (Single 2014) (320 kbps) | The Band | First Songs | 2014",
                "The Band - First Songs (320)(2016) | The Band | First Songs | 2016",
                "The Band - First Songs (Album) [2012] {MP3 256 kbps} | The Band | First Songs | 2012",
                "The Band - First Songs [256 Kbps] [M4A] | The Band | First Songs | ",
                "The Band - First Songs 810 (20.04.2017) 256 kbps | The Band | First Songs 810 | 2017",
                "The Band - Songs (Deluxe) - lossless FLAC Tracks - 2017 - CDrip | The Band | Songs | 2017",
                "The Band-2007-First Songs-GRP | The Band | First Songs | 2007",
                "(Folk Rock) [CD] The Band - First Songs - 2017, FLAC (tracks), lossless | The Band | First Songs | 2017",
                "(Parentheses) - First Songs (2001) | (Parentheses) | First Songs | 2001",
                "The Band - 1984 (1999) | The Band | 1984 | 1999",
            })
    void identify_album_readsArtistAlbumAndYear(String folder, String artist, String album, @Nullable Integer year) {
        NameReading reading = read(folder + "/01 - Overture.flac");
        assertEquals(Optional.of(artist), reading.artist());
        assertEquals(Optional.of(album), reading.album());
        assertEquals(number(year), reading.year());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Book/Part 3 - Chapter 2.mp3 | 3 | 2 | Part 3 - Chapter 2",
                "Book/Chapter 12.mp3 | | 12 | Chapter 12",
                "Book/Part 1.mp3 | 1 | | Part 1",
                "Album/Track 2.flac | | 2 | Track 2",
                "Album/Volume 2/03 - Song.flac | 2 | 3 | Song",
                "Album/Part of Me.flac | | | Part of Me",
            })
    void identify_track_readsItsPlace(String path, @Nullable Integer disc, @Nullable Integer track, String title) {
        NameReading reading = read("Artist/" + path);
        assertEquals(number(disc), reading.disc());
        assertEquals(number(track), reading.track());
        assertEquals(Optional.of(title), reading.title());
    }

    @Test
    void identify_chapter_namesTheRule() {
        assertEquals("part-and-chapter", read("Author/Book/Chapter 12.mp3").rule());
        assertEquals("track-name", read("Artist/Album/12 - Song.mp3").rule());
    }

    private NameReading read(String path) {
        return music.identify(LibraryKind.MUSIC, path).orElseThrow();
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
