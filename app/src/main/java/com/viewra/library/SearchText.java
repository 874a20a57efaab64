package com.viewra.library;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Text as search and sorting see it: lower case, accents folded, numbers by their value.
public final class SearchText {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’`´]");
    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> ARTICLES = List.of("the ", "a ", "an ");
    private static final Pattern NUMBER = Pattern.compile("0*([0-9]+)");
    private static final int LONGEST_WORD = 64;
    private static final int LONGEST_NUMBER = 9;

    private SearchText() {}

    /// "Amélie & the Straße" becomes "amelie the strasse".
    public static String fold(String text) {
        String plain = APOSTROPHES.matcher(text).replaceAll("").toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKD)).replaceAll("");
        String latin = bare.replace("ß", "ss")
                .replace("æ", "ae")
                .replace("œ", "oe")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("đ", "d");
        return NOT_WORD.matcher(latin).replaceAll(" ").strip();
    }

    /// The folded words of some texts, each once.
    public static Set<String> words(List<String> texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts)
            for (String word : fold(text).split(" ", -1))
                if (!word.isEmpty()) words.add(word.substring(0, Math.min(word.length(), LONGEST_WORD)));
        return words;
    }

    /// Sorts "The Second 10" after "Second 9": the leading article is left out and numbers are padded.
    public static String sortKey(String title) {
        String folded = fold(title);
        String padded = NUMBER.matcher(withoutArticle(folded)).replaceAll(SearchText::pad);
        return padded.isEmpty() ? "~" + title : padded;
    }

    /// A folded title without the article it begins with.
    public static String withoutArticle(String folded) {
        for (String article : ARTICLES)
            if (folded.length() > article.length() && folded.startsWith(article))
                return folded.substring(article.length());
        return folded;
    }

    /// A number that sorts as text.
    public static String sortKey(int number) {
        return String.format(Locale.ROOT, "%09d", number);
    }

    private static String pad(java.util.regex.MatchResult number) {
        String digits = number.group(1);
        return Matcher.quoteReplacement("0".repeat(Math.max(0, LONGEST_NUMBER - digits.length())) + digits);
    }
}
