package com.viewra.library.search;

import com.viewra.library.SearchText;
import java.util.List;
import org.roaringbitmap.RoaringBitmap;

/// Finds items by words: in their titles first, then in what they belong to, then in the names of their people and
/// labels.
final class TextIndex {
    /// So few finds that misspellings are considered.
    private static final int NEXT_TO_NOTHING = 3;

    private final ItemTable table;
    private final FacetIndex facets;
    private final WordIndex titles = new WordIndex();
    private final WordIndex context = new WordIndex();

    TextIndex(ItemTable table, FacetIndex facets) {
        this.table = table;
        this.facets = facets;
    }

    void add(IndexedItem item, int number) {
        titles.add(item.titles(), number);
        context.add(item.context(), number);
    }

    void remove(IndexedItem item, int number) {
        titles.remove(item.titles(), number);
        context.remove(item.context(), number);
    }

    /// @param text as typed
    Ranking find(String text, RoaringBitmap candidates) {
        List<String> words = List.copyOf(SearchText.words(List.of(text)));
        Ranking direct = find(words, candidates, false);
        return direct.matching().getCardinality() >= NEXT_TO_NOTHING ? direct : find(words, candidates, true);
    }

    private Ranking find(List<String> words, RoaringBitmap candidates, boolean misspelt) {
        Ranking ranking = new Ranking(table.capacity(), words.isEmpty() ? new RoaringBitmap() : candidates);
        for (String word : words) {
            if (ranking.matching().isEmpty()) break; // there may be thousands of words
            titles.exactly(word, items -> ranking.match(items, Ranking.TITLE_WORD));
            titles.startingWith(word, items -> ranking.match(items, Ranking.TITLE_START_OF_WORD));
            context.startingWith(word, items -> ranking.match(items, Ranking.CONTEXT));
            facets.startingWith(word, items -> ranking.match(items, Ranking.NAME));
            if (misspelt) {
                titles.like(word, items -> ranking.match(items, Ranking.MISSPELT));
                context.like(word, items -> ranking.match(items, Ranking.MISSPELT));
                facets.like(word, items -> ranking.match(items, Ranking.MISSPELT_NAME));
            }
            ranking.endWord();
        }
        return ranking;
    }

    /// The best first; among equals what stands for more than one file, then what the user knows and likes, then by
    /// title.
    /// @param text as typed
    /// @param byTitle all items
    int[] best(Ranking ranking, String text, int[] byTitle) {
        String typed = String.join(" ", SearchText.words(List.of(text)));
        byte[] scores = new byte[table.capacity()]; // reckoned once: to look at an item takes longer than all the rest
        int[] starts = new int[Ranking.LIMIT + 1];
        ranking.matching().forEach((int number) -> {
            IndexedItem item = table.item(number);
            int score = rank(ranking.rank(number), item, typed) << 3 | preference(item);
            scores[number] = (byte) score;
            starts[Ranking.LIMIT - score]++;
        });
        for (int n = 1; n <= Ranking.LIMIT; n++) starts[n] += starts[n - 1];
        int[] best = new int[ranking.matching().getCardinality()];
        for (int n = byTitle.length - 1; n >= 0; n--) {
            int score = scores[byTitle[n]];
            if (score > 0) best[--starts[Ranking.LIMIT - score]] = byTitle[n];
        }
        return best;
    }

    /// Titles that are, or begin with, all that was typed, with or without their article, come before others.
    private static int rank(int rank, IndexedItem item, String typed) {
        if (rank < Ranking.TITLE_START_OF_WORD) return rank;
        int best = rank;
        for (String title : item.titles()) {
            String bare = SearchText.withoutArticle(title);
            if (title.equals(typed) || bare.equals(typed)) return Ranking.WHOLE_TITLE;
            if (title.startsWith(typed) || bare.startsWith(typed)) best = Math.max(best, Ranking.TITLE_BEGINS_SO);
        }
        return best;
    }

    private static int preference(IndexedItem item) {
        boolean isWhole = switch (item.kind()) {
            case MOVIE, SHOW, ARTIST, ALBUM -> true;
            case SEASON, EPISODE, TRACK, PHOTO, VIDEO -> false;
        };
        int liking = (item.playedMs() > 0 ? 1 : 0) + (item.rating() >= 8 ? 2 : 0);
        return (isWhole ? 4 : 0) | liking;
    }
}
