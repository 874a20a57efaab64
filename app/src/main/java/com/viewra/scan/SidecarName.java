package com.viewra.scan;

import com.viewra.api.media.TrackLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the name of a subtitle file says after the name of its video: `.Title.en.forced` in any order.
final class SidecarName {
    private static final Set<String> DEFAULT = Set.of("default");
    private static final Set<String> FORCED = Set.of("forced", "foreign");
    private static final Set<String> HEARING_IMPAIRED = Set.of("sdh", "cc");
    /// Hindi when no other language is named, hearing impaired beside one.
    private static final String HINDI_OR_HEARING_IMPAIRED = "hi";

    private Optional<String> language = Optional.empty();
    private Optional<String> languageAsWritten = Optional.empty();
    private final List<String> title = new ArrayList<>();
    private boolean isDefault;
    private boolean isForced;
    private boolean isHearingImpaired;
    private boolean saysHi;

    private SidecarName() {}

    /// @param suffix what follows the video's name, extension left out: "", ".en.forced", "-English"
    static TrackLabel label(String suffix) {
        SidecarName name = new SidecarName();
        for (String word : suffix.replaceFirst("^[-_ ]+", "").split("\\.", -1))
            if (!word.isBlank()) name.read(word.strip());
        return name.toLabel();
    }

    private void read(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (DEFAULT.contains(lower)) isDefault = true;
        else if (FORCED.contains(lower)) isForced = true;
        else if (HEARING_IMPAIRED.contains(lower)) isHearingImpaired = true;
        else if (lower.equals(HINDI_OR_HEARING_IMPAIRED)) saysHi = true;
        else if (LanguageWord.of(word).isPresent()) readLanguage(word);
        else title.add(word);
    }

    /// Where two are named the last one counts, and the first is part of the title.
    private void readLanguage(String word) {
        languageAsWritten.ifPresent(title::add);
        languageAsWritten = Optional.of(word);
        language = LanguageWord.of(word);
    }

    private TrackLabel toLabel() {
        if (saysHi && language.isEmpty()) language = Optional.of(HINDI_OR_HEARING_IMPAIRED);
        else if (saysHi) isHearingImpaired = true;
        Optional<String> words = title.isEmpty() ? Optional.empty() : Optional.of(String.join(".", title));
        return new TrackLabel(language, words, isDefault, isForced, isHearingImpaired);
    }
}
