package com.viewra.server.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A track on the wire; what its type does not have is absent.
/// @param frameRate exact: "24000/1001"
record TrackView(
        int index,
        String type,
        String codec,
        Optional<String> profile,
        OptionalInt level,
        OptionalInt width,
        OptionalInt height,
        Optional<String> frameRate,
        OptionalInt bitDepth,
        Optional<DynamicRange> range,
        OptionalInt channels,
        OptionalInt sampleRate,
        OptionalLong bitrate,
        Optional<String> language,
        Optional<String> title,
        @JsonProperty("default") boolean isDefault,
        boolean forced,
        boolean hearingImpaired) {
    static TrackView of(Track track) {
        return switch (track) {
            case Track.Video video -> ofVideo(video);
            case Track.Audio audio -> ofAudio(audio);
            case Track.Subtitle subtitle -> plain(subtitle, "subtitle");
            case Track.AttachedPicture picture -> plain(picture, "picture");
            case Track.Other other -> plain(other, "other");
        };
    }

    private static TrackView ofVideo(Track.Video track) {
        TrackLabel label = track.label();
        return new TrackView(
                track.index(),
                "video",
                track.codecName(),
                known(track.format().profile()),
                known(track.format().level()),
                OptionalInt.of(track.format().width()),
                OptionalInt.of(track.format().height()),
                track.format().frameRate().map(Rational::toString),
                known(track.format().bitDepth()),
                Optional.of(track.format().range()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                bitrate(track.bitrate()),
                label.language(),
                label.title(),
                label.isDefault(),
                label.isForced(),
                label.isHearingImpaired());
    }

    private static TrackView ofAudio(Track.Audio track) {
        TrackLabel label = track.label();
        return new TrackView(
                track.index(),
                "audio",
                track.codecName(),
                known(track.format().profile()),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                known(track.format().bitDepth()),
                Optional.empty(),
                OptionalInt.of(track.format().channels()),
                OptionalInt.of(track.format().sampleRate()),
                bitrate(track.bitrate()),
                label.language(),
                label.title(),
                label.isDefault(),
                label.isForced(),
                label.isHearingImpaired());
    }

    private static TrackView plain(Track track, String type) {
        TrackLabel label = track.label();
        return new TrackView(
                track.index(),
                type,
                track.codecName(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                OptionalInt.empty(),
                OptionalInt.empty(),
                OptionalLong.empty(),
                label.language(),
                label.title(),
                label.isDefault(),
                label.isForced(),
                label.isHearingImpaired());
    }

    private static Optional<String> known(String text) {
        return Optional.of(text).filter(t -> !t.isEmpty());
    }

    private static OptionalInt known(int number) {
        return number == 0 ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static OptionalLong bitrate(long bitsPerSecond) {
        return bitsPerSecond == 0 ? OptionalLong.empty() : OptionalLong.of(bitsPerSecond);
    }
}
