package com.viewra.media;

import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a media file holds: read once per fingerprint, then kept.
/// @param container short name: "mp4", "matroska", "webm", "mpegts", "avi", ...; see [MediaReader]
/// @param duration of the longest track that can be played, as the samples say, not the header
/// @param tags embedded tags of the whole file, names in lower case
/// @param timings by track index, for video and audio tracks
/// @param formats by track index, of tracks whose samples can go out as they are
/// @param damage what is wrong with a file that plays in part only, in words for the user
public record MediaIndex(
        Fingerprint fingerprint,
        String container,
        long sizeBytes,
        Duration duration,
        List<Track> tracks,
        List<Chapter> chapters,
        Map<String, String> tags,
        Map<Integer, TrackTiming> timings,
        Map<Integer, TrackFormat> formats,
        Reading reading,
        Optional<String> damage) {
    public MediaIndex {
        tracks = List.copyOf(tracks);
        chapters = List.copyOf(chapters);
        tags = Map.copyOf(tags);
        timings = Map.copyOf(timings);
        formats = Map.copyOf(formats);
    }

    /// The index of a file of which no more is known than ffprobe says, with nothing wrong.
    public MediaIndex(
            Fingerprint fingerprint,
            String container,
            long sizeBytes,
            Duration duration,
            List<Track> tracks,
            List<Chapter> chapters,
            Map<String, String> tags,
            Map<Integer, TrackTiming> timings) {
        this(
                fingerprint,
                container,
                sizeBytes,
                duration,
                tracks,
                chapters,
                tags,
                timings,
                Map.of(),
                Reading.PROBE,
                Optional.empty());
    }

    /// The video track a player shows unless told otherwise.
    public Optional<Track.Video> video() {
        return tracksOf(Track.Video.class).stream().findFirst();
    }

    public Optional<TrackTiming> timing(Track track) {
        return Optional.ofNullable(timings.get(track.index()));
    }

    public List<Track.Audio> audio() {
        return tracksOf(Track.Audio.class);
    }

    public List<Track.Subtitle> subtitles() {
        return tracksOf(Track.Subtitle.class);
    }

    /// How the samples of a track are coded, if they can go out as they are.
    public Optional<TrackFormat> format(Track track) {
        return Optional.ofNullable(formats.get(track.index()));
    }

    public MediaIndex withTracks(List<Track> others) {
        return new MediaIndex(
                fingerprint, container, sizeBytes, duration, others, chapters, tags, timings, formats, reading, damage);
    }

    /// The same with what looking at every sample has told.
    public MediaIndex measured(Map<Integer, TrackTiming> allTimings, Map<Integer, TrackFormat> allFormats) {
        return new MediaIndex(
                fingerprint,
                container,
                sizeBytes,
                duration,
                tracks,
                chapters,
                tags,
                allTimings,
                allFormats,
                Reading.WHOLE,
                damage);
    }

    private <T extends Track> List<T> tracksOf(Class<T> type) {
        return tracks.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
