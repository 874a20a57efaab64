package com.viewra.streaming;

import com.viewra.api.media.TrackLabel;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Which sound and which subtitles a film begins with; the one place that decides it.
/// @param audio position in the list of sounds, empty if there are none
/// @param text position in the list of subtitles, empty to show none
public record TrackChoice(OptionalInt audio, OptionalInt text) {
    public static TrackChoice of(List<TrackLabel> audio, List<TrackLabel> text, TrackPreferences preferences) {
        OptionalInt sound = sound(audio, preferences.languages());
        Optional<String> heard = sound.isPresent() ? audio.get(sound.getAsInt()).language() : Optional.empty();
        return new TrackChoice(sound, text(text, heard, preferences));
    }

    /// The best understood language; within it, and where no language is known, what the file prefers.
    private static OptionalInt sound(List<TrackLabel> audio, List<String> languages) {
        for (String language : languages) {
            OptionalInt found = best(audio, label -> speaks(label, language));
            if (found.isPresent()) return found;
        }
        return best(audio, _ -> true);
    }

    private static OptionalInt text(List<TrackLabel> text, Optional<String> heard, TrackPreferences preferences) {
        if (preferences.languages().isEmpty()) return byTheFile(text, heard, preferences);
        boolean understood =
                heard.isEmpty() || preferences.languages().stream().anyMatch(language -> isSame(heard.get(), language));
        boolean full = preferences.subtitles() == TrackPreferences.Subtitles.ALWAYS
                || (preferences.subtitles() == TrackPreferences.Subtitles.WHEN_NEEDED && !understood);
        if (full) {
            for (String language : preferences.languages()) {
                OptionalInt found = best(text, label -> !label.isForced() && speaks(label, language));
                if (found.isPresent()) return found;
            }
        }
        // those who understand the sound still need what is said in other languages
        return forced(
                text, understood ? heard : Optional.of(preferences.languages().getFirst()));
    }

    /// Nobody said what is understood: forced subtitles in the language of the sound, or what the file itself shows.
    /// A flag that every track has, as Matroska's has by default, says nothing.
    private static OptionalInt byTheFile(List<TrackLabel> text, Optional<String> heard, TrackPreferences preferences) {
        OptionalInt forced = forced(text, heard);
        long flagged = text.stream().filter(TrackLabel::isDefault).count();
        boolean told = flagged > 0 && flagged < Math.max(2, text.size());
        return switch (preferences.subtitles()) {
            case FORCED -> forced;
            case WHEN_NEEDED -> told && forced.isEmpty() ? best(text, TrackLabel::isDefault) : forced;
            case ALWAYS -> best(text, label -> !label.isForced());
        };
    }

    private static OptionalInt forced(List<TrackLabel> text, Optional<String> language) {
        if (language.isEmpty()) return OptionalInt.empty();
        return best(text, label -> label.isForced() && speaks(label, language.get()));
    }

    /// The first that is fit; one for the hard of hearing only without another, the file's favourite before others.
    private static OptionalInt best(List<TrackLabel> labels, Predicate<TrackLabel> fit) {
        return IntStream.range(0, labels.size())
                .filter(n -> fit.test(labels.get(n)))
                .boxed()
                .min((a, b) -> Integer.compare(rank(labels.get(a)), rank(labels.get(b))))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty());
    }

    private static int rank(TrackLabel label) {
        return (label.isHearingImpaired() ? 2 : 0) + (label.isDefault() ? 0 : 1);
    }

    private static boolean speaks(TrackLabel label, String language) {
        return label.language().filter(own -> isSame(own, language)).isPresent();
    }

    /// `pt-BR` is understood by those who understand `pt`, and the other way round.
    private static boolean isSame(String one, String other) {
        return one.split("-", 2)[0].equalsIgnoreCase(other.split("-", 2)[0]);
    }
}
