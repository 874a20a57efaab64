package com.viewra.library.search;

import java.util.Arrays;
import org.roaringbitmap.RoaringBitmap;

/// How well items match the words typed: the word that matches worst decides, so that all words count.
/// A higher rank is better; 0 is no match.
final class Ranking {
    static final int MISSPELT_NAME = 1;
    static final int MISSPELT = 2;
    static final int NAME = 3;
    static final int CONTEXT = 4;
    static final int TITLE_START_OF_WORD = 5;
    static final int TITLE_WORD = 6;
    static final int TITLE_BEGINS_SO = 7;
    static final int WHOLE_TITLE = 8;
    /// Ranks are below this number with what breaks ties among them.
    static final int LIMIT = (WHOLE_TITLE + 1) << 3;

    private final byte[] ranks;
    private final byte[] ofWord;
    private RoaringBitmap matching;

    /// @param candidates the items that may match
    Ranking(int capacity, RoaringBitmap candidates) {
        this.ranks = new byte[capacity];
        this.ofWord = new byte[capacity];
        this.matching = candidates;
        candidates.forEach((int item) -> ranks[item] = WHOLE_TITLE);
    }

    /// Items that match the current word this well.
    void match(RoaringBitmap items, int rank) {
        items.forEach((int item) -> {
            if (ofWord[item] < rank) ofWord[item] = (byte) rank;
        });
    }

    /// Ends the current word: what did not match it is out.
    void endWord() {
        RoaringBitmap left = new RoaringBitmap();
        matching.forEach((int item) -> {
            ranks[item] = (byte) Math.min(ranks[item], ofWord[item]);
            if (ranks[item] > 0) left.add(item);
        });
        matching = left;
        Arrays.fill(ofWord, (byte) 0);
    }

    void raise(int item, int rank) {
        ranks[item] = (byte) rank;
    }

    RoaringBitmap matching() {
        return matching;
    }

    int rank(int item) {
        return ranks[item];
    }
}
