package com.viewra.plugins.scanner;

import java.util.List;
import java.util.Locale;

/// Numbers as names of parts write them: "3", "III", "Three".
final class Numeral {
    private static final List<String> WORDS =
            List.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private static final List<String> ROMAN =
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv");

    /// What [#of] reads, for a pattern that ignores case. Longest first.
    static final String PATTERN = "\\d{1,3}|" + String.join("|", WORDS) + "|" + String.join("|", ROMAN.reversed());

    private Numeral() {}

    /// @throws NumberFormatException if it is none
    static int of(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int word = Math.max(WORDS.indexOf(lower), ROMAN.indexOf(lower));
        return word >= 0 ? word + 1 : Integer.parseInt(text);
    }
}
