package com.viewra.streaming;

import com.viewra.api.media.TrackLabel;
import com.viewra.streaming.Rendition.OfAudio;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// The sounds and subtitles that a manifest lists, named, and which of them a film begins with.
record OfferedTracks(List<Sound> audio, List<Text> text) {
    /// @param chosen whether a film begins with it
    record Sound(OfAudio rendition, String name, boolean chosen) {}

    /// @param chosen whether a film begins with it
    record Text(TextTrack track, String name, boolean chosen) {}

    static OfferedTracks of(List<OfAudio> audio, List<TextTrack> text, TrackPreferences preferences) {
        List<TrackLabel> sounds = audio.stream().map(a -> a.track().label()).toList();
        List<TrackLabel> texts = text.stream().map(TextTrack::label).toList();
        TrackChoice choice = TrackChoice.of(sounds, texts, preferences);
        List<String> soundNames = TrackNames.of(sounds, "Audio");
        List<String> textNames = TrackNames.of(texts, "Subtitles");
        return new OfferedTracks(
                IntStream.range(0, audio.size())
                        .mapToObj(n -> new Sound(audio.get(n), soundNames.get(n), isAt(choice.audio(), n)))
                        .toList(),
                IntStream.range(0, text.size())
                        .mapToObj(n -> new Text(text.get(n), textNames.get(n), isAt(choice.text(), n)))
                        .toList());
    }

    private static boolean isAt(OptionalInt position, int n) {
        return position.isPresent() && position.getAsInt() == n;
    }

    /// The same beginning with no text: other subtitles are in the picture.
    OfferedTracks withoutText() {
        return new OfferedTracks(
                audio,
                text.stream()
                        .map(each -> new Text(each.track(), each.name(), false))
                        .toList());
    }

    List<OfAudio> sounds() {
        return audio.stream().map(Sound::rendition).toList();
    }

    /// The sound of a player that plays but one.
    OfAudio first() {
        return audio.stream().filter(Sound::chosen).findFirst().orElseThrow().rendition();
    }
}
