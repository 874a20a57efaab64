package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.ItemKind;
import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Ways of naming that the tables beside the clone do not show, as other programs document and test them.
class FurtherNamesTest {
    private final VideoScanner videos = new VideoScanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Astro.Boy.S01E01+02.FRENCH.DVDRiP.X264.mkv | Astro Boy | 1 | 1 | 2",
                "Two Brothers S01E00 & S01E01 & S01E02.mkv | Two Brothers | 1 | 0 | 2",
                "Nature.Watch.5of9.The.Universe.1990.DVDRip.x264-GRP.mkv | Nature Watch | | 5 | 5",
                "Nature.Season.2.1of4.Ep.Title.HDTV.mkv | Nature | 2 | 1 | 1",
                "Serie T Se.3 afl.3 en 4.mkv | Serie T | 3 | 3 | 4",
                "13 Serie Se.1 afl.2-3-4 [VTM].mkv | 13 Serie | 1 | 2 | 4",
                "Serie - Temporada 2 [HDTV 720p][Cap.201][AC3 5.1].mkv | Serie | 2 | 1 | 1",
                "Serie [HDTV][Cap.104](example.org).avi | Serie | 1 | 4 | 4",
                "Dizi 1. Bölüm (23.10.2023) 720p WebDL AAC H.264 - GRP.mkv | Dizi | | 1 | 1",
                "grp-zoos01e11e12-1080p.mkv | grp zoo | 1 | 11 | 12",
                "Dead.Town.02.FRENCH.LD.DVDRip.XviD-GRP.avi | Dead Town | | 2 | 2",
                "[Group] 06 Sword Story II (720p 8bit AAC).mp4 | Sword Story II | | 6 | 6",
                "[Group] Anime Name - 07.5 (S00E01) - (BD 1080p) [A548C980].mkv | Anime Name | 0 | 1 | 1",
                "221205 Evening Show #17.ts | Evening Show | | 17 | 17",
                "Planet.World.S01.2160p.UHD.BluRay.HDR.x265-GRP.mkv | Planet World | 1 | | ",
                "Storm.Town.Season.1.mkv | Storm Town | 1 | | ",
                "Walking.Far.-.Season.2.epi.02.XviD.Eng.mkv | Walking Far | 2 | 2 | 2",
                "8x01_02 - Free Falling.mkv | | 8 | 1 | 2",
            })
    void identify_episode_readsShowAndNumbers(
            String path,
            @Nullable String show,
            @Nullable Integer season,
            @Nullable Integer first,
            @Nullable Integer last) {
        NameReading reading = read(LibraryKind.SHOWS, path);
        assertEquals(ItemKind.EPISODE, reading.kind());
        assertEquals(Optional.ofNullable(show), reading.show().map(String::strip));
        assertEquals(number(season), reading.season());
        assertEquals(number(first), reading.episode());
        assertEquals(number(last), reading.episodeEnd().isPresent() ? reading.episodeEnd() : reading.episode());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2020.A.Late.Talk.Show.2012.16.02.PDTV.XviD-GRP.mkv | 2012-02-16",
                "A.Late.Talk.Show.140722.720p.HDTV.x264-GRP.mkv | 2014-07-22",
                "Series 31st Jan 2025 1080 (Grp).mkv | 2025-01-31",
                "Series 5th Mar 2025.mkv | 2025-03-05",
                "Series Title.E56.190121.720p-GRP.mp4 | 2019-01-21",
            })
    void identify_broadcast_readsTheDay(String path, String day) {
        assertEquals(Optional.of(day), read(LibraryKind.SHOWS, path).airDate().map(Object::toString));
    }

    @Test
    void identify_fileInSeasonFolder_isAnEpisodeOfTheShow() {
        NameReading reading = read(LibraryKind.SHOWS, "Caprice (2008)/Season 1/Apotheosis_1920x1080.mp4");
        assertEquals(Optional.of("Caprice"), reading.show());
        assertEquals(OptionalInt.of(1), reading.season());
        assertEquals(Optional.of("Apotheosis"), reading.title());
        assertEquals("in-season-folder", reading.rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Film (2001)/Film (2001) - Open Version.mkv | Film | Open Version | ",
                "Film (2001)/Film (2001) - 1080p.mkv | Film | | ",
                "Film (2001)/Film (2001) - 4k part2.mkv | Film | | 2",
                "Film (2001)/Film (2001) [Restored].mkv | Film | Restored | ",
                "Rocky/Rocky - 2.mkv | Rocky - 2 | | ",
                "Film (2001)/VIDEO_TS/VTS_01_3.VOB | Film | | 3",
                "Film (2001)/BDMV/STREAM/00800.m2ts | Film | | ",
                "Box/Film (2001) (Disc 02)/whatever.mkv | Film | | 2",
            })
    void identify_versionsAndDiscs_areCalledLikeTheirFolder(
            String path, String title, @Nullable String edition, @Nullable Integer part) {
        NameReading reading = read(LibraryKind.MOVIES, path);
        assertEquals(Optional.of(title), reading.title());
        assertEquals(Optional.ofNullable(edition), reading.edition());
        assertEquals(number(part), reading.part());
    }

    @Test
    void identify_partOfAnEpisode_isNoTitle() {
        NameReading reading = read(LibraryKind.SHOWS, "Show/Season 02/Show - s02e17 - pt1.mkv");
        assertEquals(OptionalInt.of(1), reading.part());
        assertEquals(Optional.empty(), reading.title());
        NameReading titled = read(LibraryKind.SHOWS, "Show/Season 02/Show - s02e17 - Pilot Part 1.mkv");
        assertEquals(OptionalInt.empty(), titled.part());
    }

    private NameReading read(LibraryKind kind, String path) {
        return videos.identify(kind, path).orElseThrow();
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
