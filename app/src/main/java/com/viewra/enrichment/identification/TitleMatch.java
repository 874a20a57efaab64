package com.viewra.enrichment.identification;

import com.viewra.library.SearchText;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// How much two titles are alike.
enum TitleMatch {
    /// Apart from case, accents, punctuation and a leading article.
    EQUAL,
    /// Misspelled, or a word more.
    SIMILAR,
    /// One is how the other begins: a title without its subtitle.
    BEGINNING,
    /// Alike, but with other numbers: another part of a series.
    OTHER_PART,
    DIFFERENT;

    private static final double ALIKE = 0.85;
    private static final Set<String> ROMAN = Set.of("ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final List<String> ROMAN_IN_ORDER =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");

    /// The best of the titles it may have.
    static TitleMatch best(String title, Collection<String> others) {
        return others.stream()
                .map(other -> of(title, other))
                .min(TitleMatch::compareTo)
                .orElse(DIFFERENT);
    }

    static TitleMatch of(String one, String other) {
        String a = plain(one);
        String b = plain(other);
        if (a.isEmpty() || b.isEmpty()) return one.strip().equalsIgnoreCase(other.strip()) ? EQUAL : DIFFERENT;
        if (a.equals(b) || a.replace(" ", "").equals(b.replace(" ", ""))) return EQUAL;
        boolean isBeginning = (a + " ").startsWith(b + " ") || (b + " ").startsWith(a + " ");
        boolean isAlike = likeness(a, b) >= ALIKE;
        if (!isBeginning && !isAlike) return DIFFERENT;
        if (!numbers(a).equals(numbers(b))) return OTHER_PART;
        return isAlike ? SIMILAR : BEGINNING;
    }

    private static String plain(String title) {
        return SearchText.withoutArticle(SearchText.fold(title.replace("&", " and ")));
    }

    /// "rocky ii" has the number 2.
    private static Set<String> numbers(String plain) {
        Set<String> numbers = new TreeSet<>();
        Arrays.stream(plain.split(" ", -1)).forEach(word -> {
            if (word.matches("\\d+")) numbers.add(word.replaceFirst("^0+(?=.)", ""));
            else if (ROMAN.contains(word)) numbers.add("" + (ROMAN_IN_ORDER.indexOf(word) + 1));
        });
        return numbers;
    }

    /// 1 for the same, 0 for nothing in common: the edits it takes, of the letters of the longer one (Levenshtein).
    static double likeness(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int n = 0; n <= b.length(); n++) row[n] = n;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int above = row[j];
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(above, row[j - 1]) + 1);
                diagonal = above;
            }
        }
        return 1 - (double) row[b.length()] / Math.max(1, Math.max(a.length(), b.length()));
    }
}
