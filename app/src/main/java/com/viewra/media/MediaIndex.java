package com.viewra.media;

import com.viewra.api.media.Track;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a media file holds: read once per fingerprint, then kept.
/// @param container short name: "mp4", "matroska", "webm", "mpegts", "avi", ...; see [MediaReader]
/// @param duration of the longest track that can be played, as the samples say, not the header
/// @param tags embedded tags of the whole file, names in lower case
/// @param timings by track index, for video and audio tracks
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
        Optional<String> damage) {
    public MediaIndex {
        tracks = List.copyOf(tracks);
        chapters = List.copyOf(chapters);
        tags = Map.copyOf(tags);
        timings = Map.copyOf(timings);
    }

    /// The index of a file with nothing wrong.
    public MediaIndex(
            Fingerprint fingerprint,
            String container,
            long sizeBytes,
            Duration duration,
            List<Track> tracks,
            List<Chapter> chapters,
            Map<String, String> tags,
            Map<Integer, TrackTiming> timings) {
        this(fingerprint, container, sizeBytes, duration, tracks, chapters, tags, timings, Optional.empty());
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

    public MediaIndex withTracks(List<Track> others) {
        return new MediaIndex(fingerprint, container, sizeBytes, duration, others, chapters, tags, timings, damage);
    }

    private <T extends Track> List<T> tracksOf(Class<T> type) {
        return tracks.stream().filter(type::isInstance).map(type::cast).toList();
    }
}
