package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.server.stream.SignedLinks;
import java.net.URI;
import java.util.Optional;
import java.util.stream.IntStream;
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
    static Stream<SubtitleView> of(MediaId item, MediaFile file, SignedLinks links) {
        Stream<SubtitleView> inside = file.tracks().stream()
                .filter(track -> track instanceof Track.Subtitle && isText(track.codec()))
                .map(track -> of(String.valueOf(track.index()), track.label(), links.subtitles(item, track.index())));
        Stream<SubtitleView> beside = IntStream.range(0, file.sidecars().size())
                .filter(n -> isText(file.sidecars().get(n).codec()))
                .mapToObj(n -> of("sidecar-" + n, file.sidecars().get(n).label(), links.sidecarSubtitles(item, n)));
        return Stream.concat(inside, beside);
    }

    private static SubtitleView of(String id, TrackLabel label, URI url) {
        return new SubtitleView(id, label.language(), label.title(), url, label.isForced(), label.isDefault());
    }

    private static boolean isText(Codec codec) {
        return codec.kind() == Codec.Kind.SUBTITLE && !codec.isBitmapSubtitle();
    }
}
