package com.viewra.enrichment.sidecar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.metadata.Credit;
import com.viewra.api.metadata.Field;
import com.viewra.api.metadata.Label;
import com.viewra.api.metadata.Metadata;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NfoTest {
    @Test
    void of_movieAsKodiWritesIt_readsAllOfIt() {
        Metadata movie = Nfo.of("""
                <?xml version="1.0" encoding="UTF-8" standalone="yes" ?>
                <movie>
                  <title>Film</title><originaltitle>Der Film</originaltitle><sorttitle>Film 1</sorttitle>
                  <ratings><rating name="imdb" max="10" default="true"><value>7.5</value><votes>1,234</votes></rating>
                    <rating name="other" max="100"><value>90</value></rating></ratings>
                  <userrating>8</userrating><plot>A plot.</plot><tagline>Tag.</tagline><runtime>102</runtime>
                  <mpaa>PG-13</mpaa><uniqueid type="imdb" default="true">tt0000001</uniqueid><uniqueid type="tmdb">2</uniqueid>
                  <genre>Drama</genre><genre>Crime</genre><country>Norway</country><studio>S</studio><tag>t</tag>
                  <set><name>Films</name><overview>All.</overview></set>
                  <credits>Wanda W.</credits><director>Dora D.</director><premiered>2001-02-03</premiered>
                  <actor><name>Ann A.</name><role>Herself</role><order>0</order></actor>
                  <actor><name>Gus G.</name><type>GuestStar</type></actor>
                  <lockdata>true</lockdata>
                </movie>
                """).metadata();
        assertEquals(Optional.of("Der Film"), movie.field(Field.ORIGINAL_TITLE));
        assertEquals(Optional.of("7.5"), movie.field(Field.RATING));
        assertEquals(Optional.of("1234"), movie.field(Field.VOTES));
        assertEquals(Optional.of("2001-02-03"), movie.field(Field.RELEASED));
        assertEquals(List.of("Films"), movie.labels(Label.Kind.COLLECTION));
        assertEquals(Map.of("imdb", "tt0000001", "tmdb", "2"), movie.ids());
        assertEquals(
                new Credit(Credit.Role.ACTOR, "Ann A.", Optional.of("Herself")),
                movie.credits().getFirst());
        assertTrue(movie.credits().contains(new Credit(Credit.Role.GUEST, "Gus G.", Optional.empty())));
        assertTrue(movie.isFinal());
    }

    @Test
    void of_severalEpisodes_readsNumbersOfAll() {
        Nfo nfo = Nfo.of("<episodedetails><title>A</title><season>2</season><episode>3</episode></episodedetails>\n"
                + "<episodedetails><title>B</title><season>2</season><episode>4</episode></episodedetails>");
        assertEquals(Optional.of("A / B"), nfo.metadata().field(Field.TITLE));
        assertEquals(OptionalInt.of(2), nfo.season());
        assertEquals(OptionalInt.of(3), nfo.episode());
        assertEquals(OptionalInt.of(4), nfo.episodeEnd());
    }

    @Test
    void of_addressAlone_isAHint() {
        assertEquals(
                Map.of("tmdb", "603"),
                Nfo.of("https://www.themoviedb.org/movie/603-the-matrix\n")
                        .metadata()
                        .ids());
        assertEquals(
                Map.of("imdb", "tt0133093"),
                Nfo.of("http://www.imdb.com/title/tt0133093/").metadata().ids());
    }

    @Test
    void of_addressBehindXml_addsToIt() {
        Metadata movie = Nfo.of("<movie><title>M</title></movie>\nhttps://www.imdb.com/title/tt0133093/")
                .metadata();
        assertEquals("tt0133093", movie.ids().get("imdb"));
        assertEquals(Optional.of("M"), movie.field(Field.TITLE));
    }

    @Test
    void of_brokenXml_keepsWhatWasReadBefore() {
        Metadata movie =
                Nfo.of("junk <movie><title>Tom & Jerry &nbsp;</title><plot>Cut").metadata();
        assertTrue(movie.field(Field.TITLE).orElseThrow().startsWith("Tom & Jerry"));
    }

    @Test
    void of_externalEntity_fetchesNothing() {
        Metadata movie = Nfo.of("<?xml version=\"1.0\"?><!DOCTYPE movie [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<movie><title>T&x;</title></movie>")
                .metadata();
        assertEquals(Optional.of("T&x;"), movie.field(Field.TITLE));
    }

    /// Each once took a frame of the stack for every letter, or looked at all letters for every letter.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE ",
                "<?",
                "<!DOCTYPE[",
                "<!DOCTYPE[]",
                "&",
                "<a ",
                "<a>",
                "<!--",
                "<![CDATA[",
                "http://thetvdb.com/?",
                "<b></b>"
            })
    void of_longAndMadeToDoDamage_comesToAnEnd(String piece) {
        String text = "http://a.com/" + piece + "a".repeat(1 << 20) + piece.repeat((1 << 21) / piece.length());
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Nfo.of("<movie>" + text));
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> Nfo.of(text));
    }

    @Test
    void decode_manyCharsets_readsTheSame() {
        String text = "<movie><title>Amélie</title></movie>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252")))
            assertEquals(text, SidecarText.decode(text.getBytes(charset)));
        assertEquals(text, SidecarText.decode(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)));
        String russian = "<?xml version=\"1.0\" encoding=\"windows-1251\"?><movie><title>Фильм</title></movie>";
        assertEquals(russian, SidecarText.decode(russian.getBytes(Charset.forName("windows-1251"))));
    }

    @Test
    void of_garbage_saysNothing() {
        assertEquals(List.of(), Nfo.of("\0\1<<<>>>&&&").entries());
        assertEquals(List.of(), Nfo.of("").entries());
    }
}
