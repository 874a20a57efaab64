package com.viewra.isobmff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Languages as media files write them, turned into BCP 47 tags ("eng" and "en" into "en", "ger" into "de").
public final class LanguageTag {
    /// Two-letter codes by terminological three-letter code (ISO 639-2/T).
    private static final Map<String, String> SHORT = shortCodes();
    /// The twenty languages with a second, bibliographic code (ISO 639-2/B).
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
            Map.entry("mao", "mi"),
            Map.entry("may", "ms"),
            Map.entry("per", "fa"),
            Map.entry("rum", "ro"),
            Map.entry("slo", "sk"),
            Map.entry("tib", "bo"),
            Map.entry("wel", "cy"));

    private LanguageTag() {}

    /// @param code ISO 639-1 or 639-2 code, or a BCP 47 tag
    /// @return the shortest code of that language (RFC 5646 2.2.1), empty if undetermined or no tag at all
    public static Optional<String> of(String code) {
        String trimmed = code.strip();
        if (trimmed.isEmpty() || trimmed.equalsIgnoreCase("und") || trimmed.equalsIgnoreCase("zxx"))
            return Optional.empty();
        if (!trimmed.matches("[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*")) return Optional.empty();
        String[] parts = trimmed.replace('_', '-').split("-", 2);
        String language = parts[0].toLowerCase(Locale.ROOT);
        String shortest = BIBLIOGRAPHIC.getOrDefault(language, SHORT.getOrDefault(language, language));
        return Optional.of(parts.length == 1 ? shortest : shortest + "-" + parts[1]);
    }

    /// The packed code of `mdhd`: three letters of five bits (ISO 14496-12 8.4.2.3).
    static Optional<String> ofPacked(int packed) {
        StringBuilder code = new StringBuilder();
        for (int shift = 10; shift >= 0; shift -= 5) {
            int letter = packed >> shift & 0x1f;
            if (letter < 1 || letter > 26) return Optional.empty(); // a number of QuickTime's own, among others
            code.append((char) ('a' + letter - 1));
        }
        return of(code.toString());
    }

    private static Map<String, String> shortCodes() {
        Map<String, String> codes = new TreeMap<>();
        Arrays.stream(Locale.getISOLanguages())
                .forEach(code -> codes.putIfAbsent(Locale.of(code).getISO3Language(), code));
        return Map.copyOf(codes);
    }
}
