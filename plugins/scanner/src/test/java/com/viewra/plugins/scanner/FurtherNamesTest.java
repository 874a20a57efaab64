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
                "Nature.Watch.5of9.The.Universe.1990.DVDRip.x264-GRP.mkv | Nature Watch | 1 | 5 | 5",
                "Nature.Watch.Season.3of5.Complete.HDTV.mkv | Nature Watch | 3 | | ",
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
                "D:\\TV\\Storm Town\\Season 07\\Storm Town - S07E22 - Home.mkv | Storm Town | 7 | 22 | 22",
                "Storm.Town.S07D1-3.NTSC.DVDR-GRP.mkv | Storm Town | 7 | | ",
                "storm_2008.5x02.part_two.720p_hdtv_x264-grp.mkv | storm | 5 | 2 | 2",
                "Storm.Town.525.mkv | Storm Town | 5 | 25 | 25",
                "Storm Town S02E01-Rain-S02E02-Wind.mkv | Storm Town | 2 | 1 | 2",
                "Storm.Town.103.104.720p.HDTV.mkv | Storm Town | 1 | 3 | 4",
                "Storm.Town.Part.III.mkv | Storm Town | 1 | 3 | 3",
                "Storm Town Part Two.mkv | Storm Town | 1 | 2 | 2",
                "Storm Town E01E02E03.mkv | Storm Town | 1 | 1 | 3",
                "Storm.Town.Season.4.Episodes.1-12.mkv | Storm Town | 4 | 1 | 12",
                "11-02 The Long Rain.m4v | | 11 | 2 | 2",
                "Storm Town/Season 2/05 - Episode 3.mkv | Storm Town | 2 | 5 | 5",
                "[Group] Sword Story - 11 - 511 Roses [A548C980].mkv | Sword Story | | 11 | 11",
                "[Group] Sword Story! - 01~10 [1080p].mkv | Sword Story! | | 1 | 10",
                "[Group] Sword Story (01-25) [1080p].mkv | Sword Story | | 1 | 25",
                "[Group] Sword Story 214 10x14.mkv | Sword Story | 10 | 14 | 14",
                "[Group][Sword_Story][05][1080p].mkv | Sword Story | | 5 | 5",
                "www.tv-site.co.uk - Storm.Town.S03E14.720p.mkv | Storm Town | 3 | 14 | 14",
                "Evening Show 2016 02 25 S20E142.mkv | Evening Show | 20 | 142 | 142",
                "Space 1999 (1975)/Season 1/Space 1999 S01E05.mkv | Space 1999 | 1 | 5 | 5",
                "Storm Town/3. Staffel/05.mkv | Storm Town | 3 | 5 | 5",
                "30 Storms S03 WS PDTV XviD.mkv | 30 Storms | 3 | | ",
                "Storm.Town.2016.S02.Part.1.1080p.WEBRip.mkv | Storm Town | 2 | | ",
                "名侦探 第857集.mp4 | 名侦探 | | 857 | 857",
                "[Group][名侦探][第05话][1080p].mkv | 名侦探 | | 5 | 5",
                "드라마 제12화 720p.mp4 | 드라마 | | 12 | 12",
                "[Group] Sword Story - １５８ [1080p].mkv | Sword Story | | 158 | 158",
                "[Group][Sword Story][2019][24 END][1080p].mkv | Sword Story | | 24 | 24",
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
                "Series Title 20201013 Ep7432 [720p].mkv | 2020-10-13",
                "Series Title 20201013.mkv | 2020-10-13",
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
                "Film (German) (2001).mkv | Film | | ",
                "Film (Dubbed in German) (2001).mkv | Film | | ",
                "Film/Film-2.mkv | Film | 2 | ",
                "Film (2001) [edition=Open Version].mkv | Film | Open Version | ",
                "Film (2001) { tmdb = 12 } {edition-Open Version}.mkv | Film | Open Version | ",
                "Rocky/Rocky - Balboa (2006).mkv | Rocky - Balboa | | ",
                "Rocky (2006) 2.mkv | Rocky 2 | | ",
                "The Story Part 1/The Story Part 1.mkv | The Story Part 1 | | ",
                "[Group] Sword Story - 13 [720p].mkv | Sword Story | | 13",
                "Film.2016.LIMITED.BDRip.x264-GRP.mkv | Film | Limited | ",
                "Film.1950.Diamond.Edition.1080p.mkv | Film | Diamond Edition | ",
                "Film.2012.EXTENDED.1080p.BluRay.x264-GRP/grp-film.1080p.mkv | Film | EXTENDED | ",
                "Film DC (1979) [1080p].mkv | Film | Director's Cut | ",
                "Film.The.Uncut.Version.1983.DVDRip.mkv | Film | The Uncut Version | ",
            })
    void identify_versionsAndDiscs_areCalledLikeTheirFolder(
            String path, String title, @Nullable String edition, @Nullable Integer part) {
        NameReading reading = read(LibraryKind.MOVIES, path);
        assertEquals(Optional.of(title), reading.title());
        assertEquals(Optional.ofNullable(edition), reading.edition());
        assertEquals(number(part), reading.part());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Storm Town/Season 2/2x05 - Storm Town - Rain.mkv | Rain",
                "Storm.Town.S02E06.Wind.720p.WEB-GRP/storm.town.s02e06.720p.web-grp.mkv | Wind",
                "Storm.Town.S01E01.Rain.1080p-grp.mkv | Rain",
                "Storm.Town.S01E03.Dogs.and.Proper.Pigs.720p.HDTV.mkv | Dogs and Proper Pigs",
                "Storm.Town.S01E04.The.Rain.REAL.READ.NFO.720p.HDTV.mkv | The Rain",
                "Storm.Town.S01E01.2008.BluRay.1080p.mkv | ",
            })
    void identify_episode_readsItsTitle(String path, @Nullable String title) {
        assertEquals(Optional.ofNullable(title), read(LibraryKind.SHOWS, path).title());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Storm Town S02E01-Rain-S02E02-Wind.mkv | first-and-last-episode-apart",
                "名侦探 第857集.mp4 | number-before-counter",
                "Storm Town/Season 2/05 - Episode 3.mkv | leading-number-and-dash",
                "[Group] Sword Story - 11 - 511 Roses.mkv | number-between-dashes",
                "[Group] Sword Story (01-25) [1080p].mkv | numbers-in-brackets",
                "Storm Town 20201013.mkv | air-date-in-eight-digits",
            })
    void identify_episode_namesTheRule(String path, String rule) {
        assertEquals(rule, read(LibraryKind.SHOWS, path).rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Group] Sword Story - 13 [720p].mkv | numbered-by-group",
                "The Story Part 1/The Story Part 1.mkv | called-as-folder",
                "Film/Film-2.mkv | version-of-folder",
            })
    void identify_film_namesTheRule(String path, String rule) {
        assertEquals(rule, read(LibraryKind.MOVIES, path).rule());
    }

    @Test
    void identify_partOfAnEpisode_isNoTitle() {
        NameReading reading = read(LibraryKind.SHOWS, "Show/Season 02/Show - s02e17 - pt1.mkv");
        assertEquals(OptionalInt.of(1), reading.part());
        assertEquals(Optional.empty(), reading.title());
        NameReading titled = read(LibraryKind.SHOWS, "Show/Season 02/Show - s02e17 - Pilot Part 1.mkv");
        assertEquals(OptionalInt.empty(), titled.part());
        NameReading released = read(LibraryKind.SHOWS, "Show/Season 02/Show - s02e17 - Pilot - 1080p - part2.mkv");
        assertEquals(OptionalInt.of(2), released.part());
        assertEquals(Optional.of("Pilot"), released.title());
    }

    private NameReading read(LibraryKind kind, String path) {
        return videos.identify(kind, path).orElseThrow();
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
