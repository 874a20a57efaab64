package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.MediaFile;
import com.viewra.playback.PlaybackSession;
import com.viewra.server.stream.SignedLinks;
import com.viewra.streaming.TextTrack;
import java.net.URI;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Subtitles a player can show, on the wire: text tracks of the file and subtitle files beside it.
/// @param label what the file itself calls them; players name the others by language
record SubtitleView(
        String id,
        Optional<String> language,
        Optional<String> label,
        URI url,
        boolean forced,
        @JsonProperty("default") boolean isDefault) {
    /// @param teletext whether the text of teletext can be had; only asked if there is any
    static Stream<SubtitleView> of(
            PlaybackSession session, MediaFile file, BooleanSupplier teletext, SignedLinks links) {
        return TextTrack.of(file.tracks(), file.sidecars(), teletext).stream()
                .map(track -> of(track, links.subtitles(session, track)));
    }

    private static SubtitleView of(TextTrack track, URI url) {
        TrackLabel label = track.label();
        return new SubtitleView(track.id(), label.language(), label.title(), url, label.isForced(), label.isDefault());
    }
}
