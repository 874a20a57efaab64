package com.viewra.scan;

import com.viewra.isobmff.LanguageTag;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Languages as file names write them: by code, or by their English name.
final class LanguageWord {
    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());
    private static final Map<String, String> BY_NAME = Arrays.stream(Locale.getISOLanguages())
            .collect(Collectors.toMap(LanguageWord::englishName, Function.identity(), (first, _) -> first));

    private static final Pattern CODE = Pattern.compile("[A-Za-z]{2,3}([-_](?:[A-Za-z]{2}|[A-Za-z]{4}|[0-9]{3}))?");

    private LanguageWord() {}

    /// @param word "en", "eng", "ger", "pt-BR", "English"
    /// @return the BCP 47 tag; empty if the word names no language
    static Optional<String> of(String word) {
        String byName = BY_NAME.get(word.toLowerCase(Locale.ROOT));
        if (byName != null) return Optional.of(byName);
        if (!CODE.matcher(word).matches()) return Optional.empty();
        return LanguageTag.of(word)
                .map(tag -> Locale.forLanguageTag(tag).toLanguageTag())
                .filter(tag -> CODES.contains(Locale.forLanguageTag(tag).getLanguage()));
    }

    private static String englishName(String code) {
        return Locale.of(code).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }
}
