package com.viewra.plugins.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.LibraryKind;
import com.viewra.api.scan.NameReading;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Names as groups that release episodes and films write them.
class ReleasedNamesTest {
    private final VideoScanner videos = new VideoScanner();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Storm.Series.2021.S04.DVDRip.XviD-GRP.mkv | Storm Series | 4 | | | season-alone",
                "[Group] Storm Series 00 S01 [1080p].mkv | Storm Series 00 | 1 | | | season-alone",
                "[Group] Series 100: Storm List S02 [h265].mkv | Series 100: Storm List | 2 | | | season-alone",
                "Storm.Town.S01-S09.1080p.WEB-DL-GRP.mkv | Storm Town | 1 | | | season-alone",
                "Storm.Town.3xAll-GRP.mkv | Storm Town | 3 | | | season-alone",
                "Storm Town Saison VII FRENCH BDRip.mkv | Storm Town | 7 | | | season-alone",
                "Storm Town Complete Series S01 (1080p x265).mkv | Storm Town | 1 | | | season-alone",
                "Storm.Town.S06.03.1999.BDRip.1080p.mkv | Storm Town | 6 | 3 | 3 | season-dot-episode",
                "Storm Town [HDTV 1080p][Cap. 204](example.com).mkv | Storm Town | 2 | 4 | 4 | chapter-in-brackets",
                "Storm.20506.hdtv-grp.mkv | Storm | 2 | 5 | 6 | season-and-two-episodes-in-one",
                "Storm.Town.07v2.PDTV-GRP.mkv | Storm Town | | 7 | 7 | trailing-number",
                "[Group] Sword Story (Season 2) - 33 (1280x720).mkv | Sword Story | 2 | 33 | 33 | season-in-brackets",
                "Sword Story S21 999.mkv | Sword Story S21 | | 999 | 999 | number-after-season",
                "[Group] Sword 34 - At the Gate [0A1B2C3D].mkv | Sword | | 34 | 34 | number-before-title",
                "[Group] Sword Story e - 03 [720p].mkv | Sword Story e | | 3 | 3 | number-after-dash",
                "Sword Story (2010) {01} The Gate.mkv | Sword Story | | 1 | 1 | bracketed-number",
                "[Group] Sword Story S02 - 11 [1080p].mkv | Sword Story S2 | | 11 | 11 | number-after-dash",
                "003. Storm Town - The Rain.mkv | Storm Town | | 3 | 3 | leading-number",
                "Storm on Town E76 2024 08 08 1080p WEB-GRP.mkv | Storm on Town | | | | air-date",
                "Some Storm.S03E16.Rain.mkv | Some Storm | 3 | 16 | 16 | season-and-episode",
            })
    void identify_episode_readsShowAndNumbers(
            String path,
            String show,
            @Nullable Integer season,
            @Nullable Integer first,
            @Nullable Integer last,
            String rule) {
        NameReading reading = videos.identify(LibraryKind.SHOWS, path).orElseThrow();
        assertEquals(Optional.of(show), reading.show());
        assertEquals(number(season), reading.season());
        assertEquals(number(first), reading.episode());
        assertEquals(number(last), reading.episodeEnd().isPresent() ? reading.episodeEnd() : reading.episode());
        assertEquals(rule, reading.rule());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[字幕组][剑的故事][SWORD STORY][01-24完][720P].mkv | SWORD STORY | 1 | 24",
                "【字幕组】★04月新番[剑的故事_Sword Story][05][1080P].mkv | Sword Story | 5 | 5",
                "【字幕组】【剑的故事_Sword Story】[第05话][1080p].mkv | Sword Story | 5 | 5",
                "[Group][Sword Story 剑][1008][1080p].mkv | Sword Story | 1008 | 1008",
                "[Group]剑的故事·Sword Story[11][1080p].mkv | Sword Story | 11 | 11",
                "[Group] Sword 剑的故事 - 11 [1080P].mkv | Sword | 11 | 11",
                "剑的故事.Sword.Story.S01E02.1080p-GRP.mkv | Sword Story | 2 | 2",
                "[Group] Sword 第二季 - 03 [1080p].mkv | Sword 第二季 | 3 | 3",
                "[Group][剑的故事][07][1080p].mkv | 剑的故事 | 7 | 7",
                "剑的故事 S01E02.mkv | 剑的故事 | 2 | 2",
                "剣のものがたり S01E02.mkv | 剣のものがたり | 2 | 2",
            })
    void identify_showNamedTwice_isCalledByItsLatinName(String path, String show, int first, int last) {
        NameReading reading = videos.identify(LibraryKind.SHOWS, path).orElseThrow();
        assertEquals(Optional.of(show), reading.show());
        assertEquals(OptionalInt.of(first), reading.episode());
        assertEquals(last, reading.episodeEnd().orElse(first));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Storm.Town.German.1999.PAL.DVDR-GRP.mkv | Storm Town",
                "The.Storms.DC.German.1983.BDRip.XviD-GRP.mkv | The Storms",
                "The.Old.German.1999.720p.BluRay-GRP.mkv | The Old German",
                "Storm.French.2011.FRENCH.DVDR-GRP.mkv | Storm French",
                "Speaking German (1999).mkv | Speaking German",
                "[Group][Storm Town][1080p][x264].mkv | Storm Town",
            })
    void identify_film_endsItsTitleBeforeALanguage(String path, String title) {
        assertEquals(
                Optional.of(title),
                videos.identify(LibraryKind.MOVIES, path).orElseThrow().title());
    }

    private static OptionalInt number(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
