package com.viewra.library.search;

import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.roaringbitmap.RoaringBitmap;

/// Which entries have which words. Words are folded; entries are small numbers.
final class WordIndex {
    private static final String AFTER_ANY_WORD = "\uffff";
    private final NavigableMap<String, Posting> words = new TreeMap<>();

    /// @param letters of the word as a set, by which most of the others are ruled out as misspellings
    private record Posting(long letters, RoaringBitmap entries) {}

    void add(Collection<String> texts, int entry) {
        for (String text : texts)
            for (String word : text.split(" ", -1))
                if (!word.isEmpty())
                    words.computeIfAbsent(word, _ -> new Posting(letters(word), new RoaringBitmap()))
                            .entries
                            .add(entry);
    }

    void remove(Collection<String> texts, int entry) {
        for (String text : texts)
            for (String word : text.split(" ", -1))
                words.computeIfPresent(word, (_, posting) -> without(posting, entry));
    }

    @SuppressWarnings("NullAway") // null is how a map is told to drop the word
    private static Posting without(Posting posting, int entry) {
        posting.entries.remove(entry);
        return posting.entries.isEmpty() ? null : posting;
    }

    void exactly(String word, Consumer<RoaringBitmap> found) {
        Posting posting = words.get(word);
        if (posting != null) found.accept(posting.entries);
    }

    void startingWith(String start, Consumer<RoaringBitmap> found) {
        words.subMap(start, start + AFTER_ANY_WORD).values().forEach(posting -> found.accept(posting.entries));
    }

    /// Words of which `typed` may be a misspelling, or of their beginning.
    void like(String typed, Consumer<RoaringBitmap> found) {
        Misspelling misspelling = new Misspelling(typed);
        if (misspelling.allowed() == 0) return;
        long wanted = letters(typed);
        for (Map.Entry<String, Posting> entry : words.entrySet()) {
            boolean isTooFar = Long.bitCount(wanted & ~entry.getValue().letters) > misspelling.allowed();
            if (!isTooFar && misspelling.isOf(entry.getKey())) found.accept(entry.getValue().entries);
        }
    }

    private static long letters(String word) {
        long letters = 0;
        for (int n = 0; n < word.length(); n++) letters |= 1L << (word.charAt(n) & 63);
        return letters;
    }
}
