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
    /// What the current word was found in.
    private final RoaringBitmap found = new RoaringBitmap();
    private RoaringBitmap matching;
    private boolean isFirstWord = true;

    /// @param candidates the items that may match
    Ranking(int capacity, RoaringBitmap candidates) {
        this.ranks = new byte[capacity];
        this.ofWord = new byte[capacity];
        this.matching = candidates;
    }

    /// Items that match the current word this well.
    void match(RoaringBitmap items, int rank) {
        found.or(items);
        items.forEach((int item) -> {
            if (ofWord[item] < rank) ofWord[item] = (byte) rank;
        });
    }

    /// Ends the current word: what did not match it is out.
    void endWord() {
        matching = RoaringBitmap.and(matching, found);
        if (isFirstWord) matching.forEach((int item) -> ranks[item] = ofWord[item]);
        else matching.forEach((int item) -> ranks[item] = (byte) Math.min(ranks[item], ofWord[item]));
        Arrays.fill(ofWord, (byte) 0);
        found.clear();
        isFirstWord = false;
    }

    RoaringBitmap matching() {
        return matching;
    }

    /// @param item one of those that match
    int rank(int item) {
        return ranks[item];
    }
}
