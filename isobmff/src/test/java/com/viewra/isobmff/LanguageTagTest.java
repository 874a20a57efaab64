package com.viewra.isobmff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LanguageTagTest {
    @ParameterizedTest
    @CsvSource({"eng, en", "ger, de", "deu, de", "fre, fr", "en, en", "pt-BR, pt-BR", "por_BR, pt-BR", "haw, haw"})
    void of_anyCode_isTheShortestTag(String code, String tag) {
        assertEquals(Optional.of(tag), LanguageTag.of(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "und", "english language", "\u0000\u0000\u0000", "e"})
    void of_noLanguage_isEmpty(String code) {
        assertEquals(Optional.empty(), LanguageTag.of(code));
    }

    @Test
    void ofPacked_mdhdField_unpacksThreeLetters() {
        assertEquals(Optional.of("en"), LanguageTag.ofPacked(('e' - 96) << 10 | ('n' - 96) << 5 | ('g' - 96)));
        assertEquals(Optional.empty(), LanguageTag.ofPacked(0));
    }
}
