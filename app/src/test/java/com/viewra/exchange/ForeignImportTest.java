package com.viewra.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.Progress;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Recognised.By;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What other programs write, in the shape their sources and documentation give.
class ForeignImportTest {
    @TempDir
    Path folder;

    private StockedLibrary here;

    @BeforeEach
    void open() throws IOException {
        here = new StockedLibrary(folder.resolve("here"), "films").stock();
    }

    @AfterEach
    void close() {
        here.close();
    }

    @Test
    void kodiExport_ofOneFile_tellsWatchedResumeAndRating() throws Exception {
        ImportReport report = take("videodb.xml", """
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
                <videodb version="1">
                  <paths><path><url>/storage/videos/</url><content>movies</content></path></paths>
                  <movie>
                    <title>Heat</title><originaltitle>Heat</originaltitle><userrating>9</userrating>
                    <playcount>2</playcount><lastplayed>2024-05-06 07:08:09</lastplayed>
                    <file /><path>/storage/videos/Heat (1995)/</path>
                    <filenameandpath>/storage/videos/Heat (1995)/Heat.mkv</filenameandpath>
                    <basepath>/storage/videos/Heat (1995)/</basepath>
                    <uniqueid type="imdb" default="true">tt0113277</uniqueid><uniqueid type="tmdb">949</uniqueid>
                    <premiered>1995-12-15</premiered><year>1995</year>
                    <resume><position>0.000000</position><total>0.000000</total></resume>
                  </movie>
                  <movie>
                    <title>Alien</title><userrating>0</userrating><playcount>0</playcount><lastplayed></lastplayed>
                    <filenameandpath>smb://nas/films/alien.mkv</filenameandpath><premiered>1979-05-25</premiered>
                    <resume><position>1800.500000</position><total>7000.000000</total></resume>
                  </movie>
                  <tvshow>
                    <title>Fargo</title><showtitle>Fargo</showtitle><userrating>7</userrating>
                    <uniqueid type="tvdb" default="true">269613</uniqueid><premiered>2014-04-15</premiered>
                    <episodedetails>
                      <title>The Rooster Prince</title><showtitle>Fargo</showtitle><season>1</season><episode>2</episode>
                      <playcount>1</playcount><lastplayed>2024-01-02</lastplayed>
                      <filenameandpath>D:\\TV\\fargo\\two.mkv</filenameandpath>
                    </episodedetails>
                  </tvshow>
                </videodb>
                """);

        assertEquals(
                new Progress(Duration.ZERO, true, Instant.parse("2024-05-06T07:08:09Z")),
                here.item("Heat").progress().orElseThrow());
        assertEquals(OptionalInt.of(9), here.item("Heat").liking().rating());
        assertEquals(
                Duration.ofMillis(1_800_500),
                here.item("Alien").progress().orElseThrow().position());
        assertFalse(here.isWatched("Alien"));
        assertEquals(OptionalInt.of(7), here.item("Fargo").liking().rating());
        assertTrue(here.isWatched("Fargo 1x2"));
        assertFalse(here.isWatched("Fargo 1x1"));
        assertEquals(Map.of(By.PATH, 1, By.TITLE, 1, By.ID, 2), report.recognised());
    }

    @Test
    void kodiExport_ofNfoFiles_knowsTheFilmsBesideThem() throws Exception {
        Path films = here.folder.resolve("Alien (1979)");
        Files.createDirectories(films);
        Files.writeString(films.resolve("Alien.mkv"), "a film");
        Files.writeString(films.resolve("Alien.nfo"), """
                <movie><title>Das unheimliche Wesen</title><userrating>8</userrating><playcount>1</playcount></movie>
                https://www.themoviedb.org/movie/348
                """);

        ImportReport report = LibraryImport.run(
                RecordSources.of(here.folder), here.store.portable(), new Manner(false, false), (_, _) -> {});

        assertTrue(here.isWatched("Alien"));
        assertEquals(OptionalInt.of(8), here.item("Alien").liking().rating());
        assertEquals(Map.of(By.PATH, 1), report.recognised());
    }

    @Test
    void jellyfinItems_tellUserData() throws Exception {
        take("items.json", """
                {"Items":[
                 {"Name":"Heat","Id":"f1","Type":"Movie","Path":"/media/films/other.mkv","ProductionYear":1995,
                  "ProviderIds":{"Tmdb":"949","Imdb":"tt0113277"},
                  "UserData":{"PlaybackPositionTicks":0,"PlayCount":3,"IsFavorite":true,"Played":true,
                   "LastPlayedDate":"2024-05-06T07:08:09.1234567Z","Key":"949"}},
                 {"Name":"The Crocodile's Dilemma","Type":"Episode","SeriesName":"Fargo","ParentIndexNumber":1,
                  "IndexNumber":1,"ProviderIds":{},
                  "UserData":{"PlaybackPositionTicks":6000000000,"Rating":6.5,"Played":false}},
                 {"Name":"Collections","Type":"BoxSet","UserData":{"Played":true}}
                ],"TotalRecordCount":3,"StartIndex":0}
                """);

        assertTrue(here.isWatched("Heat"));
        assertTrue(here.item("Heat").liking().favourite());
        assertEquals(
                Instant.parse("2024-05-06T07:08:09Z").getEpochSecond(),
                here.item("Heat").progress().orElseThrow().updatedAt().getEpochSecond());
        assertEquals(
                Duration.ofMinutes(10),
                here.item("Fargo 1x1").progress().orElseThrow().position());
        assertEquals(OptionalInt.of(7), here.item("Fargo 1x1").liking().rating());
    }

    @Test
    void playbackReport_countsWhatWasPlayedLongEnough() throws Exception {
        take(
                "report.tsv",
                String.join(
                        "\n",
                        List.of(
                                "2024-05-06 07:08:09.1234567\tu1\ti1\tMovie\tHeat\tDirectPlay\tWeb\tFirefox\t2000",
                                "2024-05-07 07:08:09.1234567\tu1\ti1\tMovie\tHeat\tDirectPlay\tWeb\tFirefox\t3000",
                                "2024-05-06 07:08:09.1234567\tu1\ti2\tMovie\tAlien\tDirectPlay\tWeb\tFirefox\t120",
                                "2024-05-06 07:08:09.1234567\tu1\ti3\tEpisode\tFargo - s01e02 - The Rooster Prince\tTranscode\tTV\tTV\t2900")));

        assertTrue(here.isWatched("Heat"));
        assertEquals(
                "2024-05-07",
                here.item("Heat")
                        .progress()
                        .orElseThrow()
                        .updatedAt()
                        .toString()
                        .substring(0, 10));
        assertFalse(here.isWatched("Alien"));
        assertTrue(here.isWatched("Fargo 1x2"));
    }

    @Test
    void traktLists_tellWatchedAndRatings() throws Exception {
        take("watched-movies.json", """
                [{"plays":1,"last_watched_at":"2024-05-06T07:08:09.000Z","movie":{"title":"Alien","year":1979,
                  "ids":{"trakt":295,"slug":"alien-1979","imdb":"tt0078748","tmdb":348}}}]
                """);
        take("watched-shows.json", """
                [{"plays":1,"show":{"title":"Fargo","year":2014,"ids":{"trakt":60203,"tvdb":269613}},
                  "seasons":[{"number":1,"episodes":[{"number":2,"plays":1,
                  "last_watched_at":"2024-05-06T07:08:09.000Z"}]}]}]
                """);
        take("ratings-movies.json", """
                [{"rated_at":"2024-05-06T07:08:09.000Z","rating":8,"type":"movie","movie":{"title":"Heat","year":1995,
                  "ids":{"tmdb":949}}}]
                """);

        assertTrue(here.isWatched("Alien"));
        assertTrue(here.isWatched("Fargo 1x2"));
        assertEquals(OptionalInt.of(8), here.item("Heat").liking().rating());
    }

    @Test
    void of_somethingElse_saysWhatCanBeImported() throws IOException {
        Path file = Files.writeString(folder.resolve("shopping.txt"), "milk");

        IOException refusal = assertThrows(IOException.class, () -> RecordSources.of(file));

        assertTrue(refusal.toString().contains("none of what can be imported"), refusal::toString);
    }

    private ImportReport take(String name, String text) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve(name), text);
        return LibraryImport.run(RecordSources.of(file), here.store.portable(), new Manner(false, false), (_, _) -> {});
    }
}
