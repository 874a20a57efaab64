package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.TrackLabel;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TrackNamesTest {
    @Test
    void of_tracksThatSayDifferentThings_namesEachOnce() {
        assertEquals(
                List.of("English", "English (forced)", "English (SDH)", "Commentary", "Portuguese (Brazil)", "Audio"),
                TrackNames.of(
                        List.of(
                                label("en", null, false, false),
                                label("en", null, true, false),
                                label("en", null, false, true),
                                label("en", "Commentary", false, false),
                                label("pt-BR", null, false, false),
                                label(null, null, false, false)),
                        "Audio"));
    }

    @Test
    void of_tracksThatSayTheSame_areToldApartByLanguageThenByNumber() {
        assertEquals(
                List.of("English: Full", "German: Full", "French 1", "French 2"),
                TrackNames.of(
                        List.of(
                                label("en", "Full", false, false),
                                label("de", "Full", false, false),
                                label("fr", null, false, false),
                                label("fr", null, false, false)),
                        "Subtitles"));
    }

    private static TrackLabel label(
            @org.jspecify.annotations.Nullable String language,
            @org.jspecify.annotations.Nullable String title,
            boolean forced,
            boolean sdh) {
        return new TrackLabel(Optional.ofNullable(language), Optional.ofNullable(title), false, forced, sdh);
    }
}
