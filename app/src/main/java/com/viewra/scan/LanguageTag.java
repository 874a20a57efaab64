package com.viewra.scan;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Languages as file names write them, as BCP 47 tags.
final class LanguageTag {
    /// ISO 639-2 has two codes for some languages; Java knows the terminological ones.
    private static final Map<String, String> BIBLIOGRAPHIC = Map.ofEntries(
            Map.entry("alb", "sq"),
            Map.entry("arm", "hy"),
            Map.entry("baq", "eu"),
            Map.entry("bur", "my"),
            Map.entry("chi", "zh"),
            Map.entry("cze", "cs"),
            Map.entry("dut", "nl"),
            Map.entry("fre", "fr"),
            Map.entry("geo", "ka"),
            Map.entry("ger", "de"),
            Map.entry("gre", "el"),
            Map.entry("ice", "is"),
            Map.entry("mac", "mk"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private static final Map<String, String> BY_CODE = byCode();

    private LanguageTag() {}

    /// @param word "en", "eng", "ger", "pt-BR", "English"
    static Optional<String> of(String word) {
        String[] parts = word.split("[-_]", 2);
        Optional<String> language = Optional.ofNullable(BY_CODE.get(parts[0].toLowerCase(Locale.ROOT)));
        if (parts.length == 1) return language;
        String region = parts[1];
        if (!region.matches("[A-Za-z]{2}|[A-Za-z]{4}|[0-9]{3}")) return Optional.empty();
        return language.map(tag -> Locale.forLanguageTag(tag + "-" + region).toLanguageTag());
    }

    private static Map<String, String> byCode() {
        Map<String, String> codes = new HashMap<>(BIBLIOGRAPHIC);
        for (String code : Locale.getISOLanguages()) {
            Locale language = Locale.of(code);
            codes.put(code, code);
            codes.put(language.getISO3Language(), code);
            codes.put(language.getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
        }
        codes.remove("und");
        return Map.copyOf(codes);
    }
}
