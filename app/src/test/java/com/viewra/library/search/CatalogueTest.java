package com.viewra.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.FacetCount;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.Letter;
import com.viewra.library.MediaId;
import com.viewra.library.SearchText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();
    private final Map<Long, String> titles = new HashMap<>();
    private long next = 1;

    @ParameterizedTest
    @CsvSource({
        "amelie, Amélie",
        "AMÉL, Amélie",
        "metropls, Metropolis",
        "metorpolis, Metropolis",
        "netropolis, Metropolis",
        "metroplois res, Metropolis Restored",
        "blade run, Blade Runner",
        "chaplni, City Lights",
        "silnet, City Lights",
    })
    void page_wordsTypedInManyWays_findTheItem(String typed, String found) {
        add("Amélie");
        add("Metropolis");
        add("Metropolis Restored");
        add("Blade Runner");
        add("City Lights", person("Charles Chaplin"), genre("Silent"));

        assertTrue(titles(typed).contains(found), () -> typed + " finds " + titles(typed));
    }

    @Test
    void page_text_ranksWholeTitleThenBeginningThenWordThenPeople() {
        add("Portrait", person("Alma Stone"));
        add("The Rolling Stones");
        add("Stone Age");
        add("Rosetta Stone");
        add("The Stone");

        assertEquals(
                List.of("The Stone", "Stone Age", "Rosetta Stone", "The Rolling Stones", "Portrait"), titles("stone"));
    }

    @Test
    void page_shortOrHopelessWords_areNotGuessed() {
        add("Up");
        add("Metropolis");

        assertEquals(List.of(), titles("uq"));
        assertEquals(List.of(), titles("zzzzzzzz"));
        assertEquals(List.of(), titles("%_"));
    }

    @Test
    void page_enoughMatchesAsTyped_areNotMixedWithMisspellings() {
        for (int n = 0; n < 3; n++) add("Start " + n);
        add("Stark");

        assertFalse(titles("start").contains("Stark"));
    }

    @Test
    void page_amongEqualMatches_whatTheUserPlayedComesFirst() {
        add("Alien Nation");
        long seen = add("Alien Planet");
        update(item(seen, "Alien Planet", 0, ItemKind.MOVIE, 5_000, true, false));

        assertEquals(List.of("Alien Planet", "Alien Nation"), titles("alien"));
    }

    @Test
    void page_filters_areOrWithinAndAndAcrossFacets() {
        add("One", genre("Drama"), value(Facet.RESOLUTION, "1080p"));
        add("Two", genre("Crime"), value(Facet.RESOLUTION, "1080p"));
        add("Three", genre("Drama"), value(Facet.RESOLUTION, "720p"));
        ItemFilter filter = ItemFilter.NONE.with(Facet.GENRE, "drama", "crime").with(Facet.RESOLUTION, "1080p");

        assertEquals(List.of("One", "Two"), titles(ItemQuery.all().where(filter)));
        assertEquals(List.of(), titles(ItemQuery.all().where(filter.with(Facet.GENRE, "western"))));
    }

    @Test
    void facets_facetFilteredBy_stillShowsTheOtherChoices() {
        add("One", genre("Drama"), value(Facet.DECADE, "1990"));
        add("Two", genre("Drama"), value(Facet.DECADE, "2000"));
        add("Three", genre("Crime"), value(Facet.DECADE, "2000"));
        ItemQuery drama = ItemQuery.all().where(ItemFilter.NONE.with(Facet.GENRE, "drama"));

        Map<Facet, List<FacetCount>> counts = catalogue.facets(drama, Set.of(Facet.GENRE, Facet.DECADE));

        assertEquals(
                List.of(new FacetCount("drama", "Drama", 2), new FacetCount("crime", "Crime", 1)),
                counts.get(Facet.GENRE));
        assertEquals(
                List.of(new FacetCount("2000", "2000", 1), new FacetCount("1990", "1990", 1)),
                counts.get(Facet.DECADE));
    }

    @Test
    void letters_titles_giveWhereEachBegins() {
        for (String title : List.of("The Abyss", "Amélie", "Zulu", "8 Mile", "Éden")) add(title);

        List<Letter> letters = catalogue.letters(ItemQuery.all());

        assertEquals(
                List.of(new Letter("#", 0, 1), new Letter("A", 1, 2), new Letter("E", 3, 1), new Letter("Z", 4, 1)),
                letters);
        assertEquals(
                "Éden", titles(ItemQuery.all().sortedBy(Sort.TITLE).page(3, 1)).getFirst());
    }

    @Test
    void unwatched_seasonsOfAShow_followTheirEpisodes() {
        Series series = new Series();
        ItemQuery watchedShows = ItemQuery.all().of(ItemKind.SHOW).where(ItemFilter.NONE.with(Facet.WATCHED, "yes"));

        assertEquals(OptionalInt.of(4), catalogue.unwatched(new MediaId(series.show)));
        series.watch(0, 1, 2);
        assertEquals(OptionalInt.of(1), catalogue.unwatched(new MediaId(series.show)));
        assertEquals(0, catalogue.page(watchedShows).total());
        series.watch(3);
        assertEquals(OptionalInt.of(0), catalogue.unwatched(new MediaId(series.show)));
        assertEquals(1, catalogue.page(watchedShows).total());
    }

    @Test
    void nextUp_episodesWatched_isTheFirstUnwatchedAfterTheLast() {
        Series series = new Series();

        assertEquals(List.of(), catalogue.nextUp(5));
        series.watch(0);
        assertEquals(List.of(new MediaId(series.episodes.get(1))), catalogue.nextUp(5));
        series.watch(1);
        assertEquals(List.of(new MediaId(series.episodes.get(2))), catalogue.nextUp(5), "in the next season");
        series.watch(2, 3);
        assertEquals(List.of(), catalogue.nextUp(5), "nothing is left");
    }

    @Test
    void similar_rareThingsInCommon_countMore() {
        long seen = add("Seen", genre("Drama"), person("Agnès Varda"));
        add("Same genre", genre("Drama"));
        add("Another of the genre", genre("Drama"));
        add("Same director", person("Agnès Varda"));
        add("Nothing in common", genre("Western"));

        assertEquals(
                List.of("Same director", "Another of the genre", "Same genre"),
                catalogue.similar(new MediaId(seen), 9).stream()
                        .map(id -> titles.get(id.value()))
                        .toList());
    }

    @Test
    void filed_namesOfManyAndOfFew_areByNameWithTheFirstOfEach() {
        for (int n = 0; n < 40; n++) add("Film " + n, genre("Of Many"));
        add("Other", genre("Of Many"), genre("Île"));
        add("Another", genre("Île"), genre("Last"));

        assertEquals(
                new FiledHits(
                        List.of(
                                new FiledHits.Name(
                                        new FacetCount("ile", "Île", 2), List.of(new MediaId(41), new MediaId(42))),
                                new FiledHits.Name(new FacetCount("last", "Last", 1), List.of(new MediaId(42))),
                                new FiledHits.Name(
                                        new FacetCount("of many", "Of Many", 41),
                                        List.of(new MediaId(1), new MediaId(2)))),
                        3),
                catalogue.filed(ItemQuery.all(), Facet.GENRE, 0, 9, 2));
        FiledHits second = catalogue.filed(ItemQuery.all(), Facet.GENRE, 1, 1, 2);
        assertEquals(3, second.total());
        assertEquals("last", second.names().getFirst().name().value());
        ItemQuery last = ItemQuery.all().where(ItemFilter.NONE.with(Facet.GENRE, "last"));
        assertEquals(
                List.of(new MediaId(42)),
                catalogue.filed(last, Facet.GENRE, 0, 9, 2).names().getFirst().first());
    }

    /// A show of two seasons of two episodes each.
    private final class Series {
        final long show = add(item(next++, "Show", 0, ItemKind.SHOW, 0, false, false));
        final List<Long> episodes = new ArrayList<>();

        Series() {
            for (int season = 1; season <= 2; season++) {
                long above = add(item(next++, "Show " + season, show, ItemKind.SEASON, 0, false, false));
                for (int n = 1; n <= 2; n++)
                    episodes.add(
                            add(item(next++, "Show " + season + " " + n, above, ItemKind.EPISODE, 0, false, false)));
            }
        }

        void watch(int... numbers) {
            IntStream.of(numbers).forEach(n -> {
                long above = episodes.get(n) - n % 2 - 1;
                String title = "Show " + (n / 2 + 1) + " " + (n % 2 + 1);
                update(item(episodes.get(n), title, above, ItemKind.EPISODE, 1_000 + n, true, false));
            });
        }
    }

    private long add(String title, FacetValue... values) {
        IndexedItem plain = item(next++, title, 0, ItemKind.MOVIE, 0, false, false, values);
        titles.put(plain.id(), title);
        return add(plain);
    }

    private long add(IndexedItem item) {
        catalogue.update(List.of(), List.of(item));
        return item.id();
    }

    private void update(IndexedItem item) {
        catalogue.update(List.of(item.id()), List.of(item));
    }

    private static IndexedItem item(
            long id,
            String title,
            long parent,
            ItemKind kind,
            long played,
            boolean watched,
            boolean started,
            FacetValue... values) {
        List<FacetValue> all = new ArrayList<>(List.of(values));
        all.add(FacetValue.of(Facet.KIND, kind.id()));
        return new IndexedItem(
                id,
                parent,
                kind,
                SearchText.sortKey(title),
                SearchText.sortKey(title),
                List.of(SearchText.fold(title)),
                List.of(),
                0,
                0,
                0,
                0,
                played,
                watched,
                started,
                -1,
                all);
    }

    private static FacetValue genre(String name) {
        return new FacetValue(Facet.GENRE, SearchText.fold(name), name);
    }

    private static FacetValue person(String name) {
        return new FacetValue(Facet.PERSON, name, name);
    }

    private static FacetValue value(Facet facet, String key) {
        return FacetValue.of(facet, key);
    }

    private List<String> titles(String typed) {
        return titles(ItemQuery.all().matching(typed));
    }

    private List<String> titles(ItemQuery query) {
        return catalogue.page(query).items().stream()
                .map(id -> titles.get(id.value()))
                .toList();
    }
}
