package com.viewra.streaming;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which subtitles of a film a client can draw, as clients read it. Addresses are relative to that of this list.
record DrawnTracks(List<Pictures> pictures, List<Script> scripts) {
    private static final ObjectMapper JSON =
            new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL);

    /// @param chosen whether the film begins with it
    /// @param url with `{n}` for the number of the stretch
    record Pictures(
            String id,
            String name,
            @Nullable String language,
            boolean forced,
            boolean chosen,
            String url,
            int stretchMs) {}

    /// @param id of the same subtitles as text
    /// @param name by which manifests list them
    /// @param fonts that came with the film
    record Script(String id, String name, String url, List<String> fonts) {}

    /// @param texts as manifests list them
    /// @param fonts how many came with the film
    static DrawnTracks of(Presentation presentation, OfferedTracks texts, TrackPreferences preferences, int fonts) {
        return new DrawnTracks(pictures(presentation, texts, preferences), scripts(texts, fonts));
    }

    /// One of them is chosen as text would be, where no text is.
    private static List<Pictures> pictures(
            Presentation presentation, OfferedTracks texts, TrackPreferences preferences) {
        List<Track.Subtitle> tracks = SubtitlePictures.of(presentation);
        List<TrackLabel> labels = tracks.stream().map(Track.Subtitle::label).toList();
        List<String> names = TrackNames.of(labels, "Subtitles");
        List<TrackLabel> sounds =
                presentation.index().audio().stream().map(Track.Audio::label).toList();
        OptionalInt chosen = texts.text().stream().anyMatch(OfferedTracks.Text::chosen)
                ? OptionalInt.empty()
                : TrackChoice.of(sounds, labels, preferences).text();
        List<Pictures> listed = new ArrayList<>();
        for (int n = 0; n < tracks.size(); n++) {
            String id = Integer.toString(tracks.get(n).index());
            listed.add(new Pictures(
                    id,
                    names.get(n),
                    labels.get(n).language().orElse(null),
                    labels.get(n).isForced(),
                    chosen.isPresent() && chosen.getAsInt() == n,
                    id + "/pictures-{n}.json",
                    TextPlan.TARGET_SECONDS * 1000));
        }
        return listed;
    }

    private static List<Script> scripts(OfferedTracks texts, int fonts) {
        List<String> addresses =
                IntStream.range(0, fonts).mapToObj(n -> "fonts/" + n).toList();
        return texts.text().stream()
                .filter(text -> text.track().codec() == Codec.ASS)
                .map(text ->
                        new Script(text.track().id(), text.name(), text.track().id() + ".ass", addresses))
                .toList();
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A list of subtitles could not be written as JSON", e);
        }
    }
}
