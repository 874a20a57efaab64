package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.TrackLabel;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SidecarNameTest {
    @ParameterizedTest
    @CsvSource(
            emptyValue = "",
            value = {
                "'', , , false, false, false",
                ".default, , , true, false, false",
                ".forced, , , false, true, false",
                ".hi, hi, , false, false, false",
                ".en.hi.title, en, title, false, false, true",
                ".sdh.en.title, en, title, false, false, true",
                ".forced.default.en.title, en, title, true, true, false",
                ".Subs for Chinese Audio.eng, en, Subs for Chinese Audio, false, false, false",
                ".Title Goes Here, , Title Goes Here, false, false, false",
                ".pt-BR, pt-BR, , false, false, false",
                ".ger, de, , false, false, false",
                ".en.fr, fr, en, false, false, false",
                ".DEFAULT.FORCED, , , true, true, false",
                ".foreign, , , false, true, false",
                "-en, en, , false, false, false",
                "_English.sdh, en, , false, false, true",
                " - Notes, , Notes, false, false, false"
            })
    void label_suffix_readsLanguageTitleAndFlags(
            String suffix, String language, String title, boolean isDefault, boolean isForced, boolean isImpaired) {
        TrackLabel expected = new TrackLabel(
                Optional.ofNullable(language), Optional.ofNullable(title), isDefault, isForced, isImpaired);
        assertEquals(expected, SidecarName.label(suffix));
    }
}
