package com.viewra.playback;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.media.MediaIndex;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds the subtitles that a viewer chose.
final class ChosenSubtitles {
    private static final String FILE_BESIDE = "sidecar-";

    private ChosenSubtitles() {}

    /// @param id as the API names it: the number of a track, or `sidecar-` and a position
    /// @return the track if it is pictures; empty if it is text, which every manifest carries
    /// @throws MediaException if the film has no such subtitles, with those it has, or they cannot be shown
    static Optional<Track.Subtitle> pictures(MediaIndex index, String id) throws MediaException {
        if (id.startsWith(FILE_BESIDE)) return Optional.empty(); // such files are text
        Track.Subtitle chosen = index.subtitles().stream()
                .filter(track -> id.equals(Integer.toString(track.index())))
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED,
                        "This film has no subtitles \"%s\". %s".formatted(id, those(index.subtitles()))));
        if (chosen.codec() == Codec.UNKNOWN)
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED,
                    "Subtitles of the kind %s cannot be shown. %s"
                            .formatted(chosen.codecName(), those(index.subtitles())));
        return Optional.of(chosen).filter(track -> track.codec().isBitmapSubtitle());
    }

    private static String those(List<Track.Subtitle> tracks) {
        if (tracks.isEmpty()) return "It has none.";
        return tracks.stream()
                .map(track -> "%d (%s, %s)"
                        .formatted(
                                track.index(), track.label().language().orElse("language unknown"), track.codecName()))
                .collect(Collectors.joining(", ", "It has: ", "."));
    }
}
