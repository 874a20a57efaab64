package com.viewra.library.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.MediaId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/// However a catalogue came to what it holds, it answers as one that was filled with it at once.
class CatalogueUpdateTest {
    private static final int SHOWS = 12;
    private static final int ITEMS = 300;
    private static final int ALL = 500;

    private final Random random = new Random(3);
    private final Map<Long, IndexedItem> expected = new TreeMap<>();
    private final Catalogue catalogue = new Catalogue();

    @Test
    void update_manyChanges_answersAsIfFilledAtOnce() {
        for (int round = 0; round < 60; round++) {
            List<Long> outdated = new ArrayList<>();
            List<IndexedItem> current = new ArrayList<>();
            for (long id : random.longs(30, 1, ITEMS).distinct().toArray()) {
                outdated.add(id);
                if (random.nextInt(6) > 0) current.add(changed(id));
            }
            outdated.forEach(expected::remove);
            current.forEach(item -> expected.put(item.id(), item));
            catalogue.update(outdated, current);
            Catalogue fresh = new Catalogue();
            fresh.update(List.of(), List.copyOf(expected.values()));
            assertEquals(answers(fresh), answers(catalogue), "round " + round);
        }
    }

    @Test
    void update_valueOfManyRenamed_hasTheNewName() {
        catalogue.update(List.of(), List.of(labelled(1, "Anna Before"), labelled(2, "Anna Before")));

        catalogue.update(List.of(1L, 2L), List.of(labelled(1, "Anna After"), labelled(2, "Anna After")));

        assertEquals(
                "Anna After",
                catalogue.values(ItemQuery.all(), Facet.PERSON).getFirst().name());
        assertEquals(1, catalogue.names(Facet.PERSON, "after", 0, 9).size());
    }

    private static IndexedItem labelled(long id, String name) {
        List<FacetValue> values = List.of(new FacetValue(Facet.PERSON, "anna", name));
        return new IndexedItem(
                id,
                0,
                ItemKind.MOVIE,
                "film",
                "film",
                List.of("film"),
                List.of(),
                0,
                0,
                0,
                0,
                0,
                false,
                false,
                -1,
                values);
    }

    /// Often only one thing of an item is different, as with most changes.
    private IndexedItem changed(long id) {
        IndexedItem before = expected.get(id);
        if (before == null || random.nextInt(3) == 0) return made(id);
        boolean isWatched = random.nextBoolean();
        return new IndexedItem(
                id,
                before.parent(),
                before.kind(),
                before.titleKey(),
                before.naturalKey(),
                before.titles(),
                before.context(),
                before.year(),
                before.madeOn(),
                before.durationMs(),
                before.addedMs(),
                isWatched ? 1_000 + random.nextInt(1_000) : before.playedMs(),
                isWatched,
                before.started(),
                random.nextInt(3) == 0 ? random.nextInt(11) : before.rating(),
                random.nextInt(3) == 0 ? values() : before.values());
    }

    private IndexedItem made(long id) {
        boolean isShow = id <= SHOWS;
        String title = (isShow ? "show " : "film ") + random.nextInt(50);
        return new IndexedItem(
                id,
                isShow ? 0 : random.nextInt(SHOWS),
                isShow ? ItemKind.SHOW : ItemKind.EPISODE,
                title,
                "" + random.nextInt(20),
                List.of(title),
                random.nextBoolean() ? List.of() : List.of("of artist " + random.nextInt(5)),
                1990 + random.nextInt(9),
                random.nextInt(1_000),
                random.nextInt(4) * 1_000L,
                random.nextInt(1_000),
                0,
                false,
                random.nextBoolean(),
                -1,
                values());
    }

    private List<FacetValue> values() {
        return List.of(
                FacetValue.of(Facet.GENRE, "genre " + random.nextInt(4)),
                FacetValue.of(Facet.TAG, "label " + random.nextInt(6)));
    }

    private static List<Object> answers(Catalogue catalogue) {
        List<Object> answers = new ArrayList<>();
        for (Sort sort : Sort.values()) answers.add(catalogue.page(all().sortedBy(sort)));
        answers.add(catalogue.facets(all(), EnumSet.allOf(Facet.class)));
        answers.add(catalogue.letters(all()));
        answers.add(catalogue.nextUp(ALL));
        for (String typed : List.of("film 7", "artist 3", "show", "label 2"))
            answers.add(catalogue.page(all().matching(typed)));
        for (long show = 0; show <= SHOWS; show++) {
            answers.add(catalogue.page(all().childrenOf(new MediaId(show + 1))));
            answers.add(catalogue.unwatched(new MediaId(show + 1)));
        }
        return answers;
    }

    private static ItemQuery all() {
        return ItemQuery.all().page(0, ALL);
    }
}
