package com.viewra.streaming;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.TrackPreferences.Subtitles;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackChoiceTest {
    /// A track is its language and its flags: `d` the default of the file, `f` forced, `h` for the hard of hearing.
    @ParameterizedTest(name = "{0} + {1}, {2} {3}: {4} and {5}")
    @CsvSource({
        // what is understood decides the sound, then what the file prefers
        "en de, '', de, WHEN_NEEDED, 1, none",
        "en-d de, '', fr, WHEN_NEEDED, 0, none",
        "en de-d, '', '', WHEN_NEEDED, 1, none",
        "en-h en, '', en, WHEN_NEEDED, 1, none",
        "pt-BR en, '', pt, WHEN_NEEDED, 0, none",
        // a foreign sound is read, in the language understood best
        "ja, en de, 'de en', WHEN_NEEDED, 0, 1",
        "ja, fr en, 'de en', WHEN_NEEDED, 0, 1",
        "ja, en-h en, en, WHEN_NEEDED, 0, 1",
        "ja, en-h, en, WHEN_NEEDED, 0, 0",
        "ja, en-f en, en, WHEN_NEEDED, 0, 1",
        "ja, fr, en, WHEN_NEEDED, 0, none",
        // forced subtitles go with the sound that is understood
        "en, en en-f, en, WHEN_NEEDED, 0, 1",
        "de en, en-f de-f, 'de en', WHEN_NEEDED, 0, 1",
        "en, de-f en, en, WHEN_NEEDED, 0, none",
        "en, en-d, en, WHEN_NEEDED, 0, none",
        "ja, en, en, FORCED, 0, none",
        "ja, en en-f, en, FORCED, 0, 1",
        "en, de en, en, ALWAYS, 0, 1",
        // nobody said what is understood: the file decides, unless all its tracks say the same
        "en, de-d fr, '', WHEN_NEEDED, 0, 0",
        "en, de-d fr-d, '', WHEN_NEEDED, 0, none",
        "en, de-d, '', WHEN_NEEDED, 0, 0",
        "en, en-f de-d, '', WHEN_NEEDED, 0, 0",
        "en, de-d fr, '', FORCED, 0, none",
        "en, fr de, '', ALWAYS, 0, 0",
        "'', en, en, WHEN_NEEDED, none, none"
    })
    void of_tracksAndLanguages_isWhatTheViewerUnderstands(
            String audio, String text, String languages, Subtitles subtitles, String sound, String shown) {
        TrackChoice choice =
                TrackChoice.of(labels(audio), labels(text), new TrackPreferences(words(languages), subtitles));
        assertEquals(sound, position(choice.audio()));
        assertEquals(shown, position(choice.text()));
    }

    private static List<TrackLabel> labels(String tracks) {
        return words(tracks).stream().map(TrackChoiceTest::label).toList();
    }

    private static TrackLabel label(String track) {
        String flags = track.matches(".*-[dfh]") ? track.substring(track.length() - 1) : "";
        String language = flags.isEmpty() ? track : track.substring(0, track.length() - 2);
        return new TrackLabel(
                Optional.of(language), Optional.empty(), flags.equals("d"), flags.equals("f"), flags.equals("h"));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(text.split(" ", -1));
    }

    private static String position(OptionalInt position) {
        return position.isPresent() ? Integer.toString(position.getAsInt()) : "none";
    }
}
