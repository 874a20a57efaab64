package com.viewra.plugins.scanner;

import java.util.regex.Pattern;

/// Shows that a release names twice, in Chinese characters and in Latin letters: "[Group] 名侦探 / The Detective",
/// "名侦探.The.Detective", "The Detective 名侦探". Providers of metadata find the Latin one.
final class BilingualName {
    /// "刀剑_Sword Story", "刀剑 | Sword Story"
    private static final Pattern SEPARATED = Pattern.compile(
            "(?<=^|[\\[\\]])[^\\[\\]]*\\p{IsHan}[^\\[\\]]*?(?:[·_]| ?[|] | / ?| _ )(?=\\p{IsLatin}{2})");
    /// "刀剑.Sword.Story", with brackets before and behind the characters
    private static final Pattern DOTTED = Pattern.compile(
            "^(?:\\[[^\\]]*\\])*[\\p{IsHan}\\p{P}&&[^\\[\\].]]+(?:\\[[^\\]]*\\])*\\.(?=\\p{IsLatin}{2})");
    /// "Sword Story 刀剑", unless it is a season: "第二季"
    private static final Pattern LATIN_FIRST =
            Pattern.compile("(?<=[^\\[\\]]\\p{IsLatin}) (?!第)\\p{IsHan}+(?=[ ._-]*$|\\])");
    /// "★04月新番", new in April
    private static final Pattern NEW_IN_MONTH = Pattern.compile("★?\\d{1,2}月新番");

    private BilingualName() {}

    /// The same without the Chinese of two names.
    static String latin(String name) {
        String shown = NEW_IN_MONTH.matcher(name).replaceFirst("");
        String separated = SEPARATED.matcher(shown).replaceAll("");
        return LATIN_FIRST.matcher(DOTTED.matcher(separated).replaceFirst("")).replaceFirst("");
    }
}
