package com.viewra.media.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.media.Chapter;
import com.viewra.media.TrackTiming;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What ffprobe's answer says of the file as a whole.
record ProbedFile(JsonNode answer) {
    /// FFmpeg's score for contents that may be what the extension of the file says.
    private static final int NAME_AND_CONTENTS_AGREE = 50;

    String container() {
        return answer.at("/format/format_name").asText("unknown").replaceFirst(",.*", "");
    }

    /// Whether FFmpeg takes the file for bare sound on little evidence: neither its contents nor its name say so.
    /// Random bytes pass for AMR that way.
    boolean isGuess() {
        return answer.at("/format/probe_score").asInt() < NAME_AND_CONTENTS_AGREE
                && tracks().stream().noneMatch(Track.Video.class::isInstance);
    }

    Duration duration() {
        return seconds(answer.at("/format/duration"))
                .map(seconds -> Duration.ofNanos(Math.round(seconds * 1e9)))
                .orElse(Duration.ZERO);
    }

    List<Track> tracks() {
        List<Track> tracks = new ArrayList<>();
        for (JsonNode stream : answer.path("streams")) tracks.add(new ProbedStream(stream).track(tracks.size()));
        return tracks;
    }

    List<Chapter> chapters() {
        List<Chapter> chapters = new ArrayList<>();
        for (JsonNode chapter : answer.path("chapters")) {
            double start = Math.max(0, seconds(chapter.path("start_time")).orElse(0.0));
            chapters.add(new Chapter(
                    Duration.ofNanos(Math.round(start * 1e9)),
                    chapter.at("/tags/title").asText("")));
        }
        return chapters;
    }

    /// Ogg keeps tags with its only stream, not with the file.
    Map<String, String> tags() {
        Map<String, String> tags = new LinkedHashMap<>();
        add(answer.at("/format/tags"), tags);
        for (JsonNode stream : answer.path("streams")) if (container().equals("ogg")) add(stream.path("tags"), tags);
        return tags;
    }

    /// Where the header says each track begins and ends; key frames are not known yet.
    Map<Integer, TrackTiming> timings() {
        Map<Integer, TrackTiming> timings = new TreeMap<>();
        for (Track track : tracks()) {
            if (!(track instanceof Track.Video) && !(track instanceof Track.Audio)) continue;
            JsonNode stream = answer.path("streams").get(track.index());
            timings.put(track.index(), timing(track, stream));
        }
        return timings;
    }

    private TrackTiming timing(Track track, JsonNode stream) {
        Rational base = ProbedStream.rational(stream.path("time_base")).orElse(new Rational(1, 1000));
        double ticksPerSecond = base.denominator() / (double) Math.max(1, base.numerator());
        long timescale = Math.max(1, Math.round(ticksPerSecond));
        double start = seconds(stream.path("start_time"))
                .or(() -> seconds(answer.at("/format/start_time")))
                .orElse(0.0);
        Optional<Double> length = seconds(stream.path("duration")).or(() -> seconds(answer.at("/format/duration")));
        long end =
                length.map(seconds -> Math.round((start + seconds) * timescale)).orElse(0L);
        return new TrackTiming(
                track.index(),
                timescale,
                Math.round(start * timescale),
                end,
                new long[0],
                track instanceof Track.Audio);
    }

    private static void add(JsonNode from, Map<String, String> tags) {
        from.properties()
                .forEach(tag -> tags.putIfAbsent(
                        tag.getKey().toLowerCase(Locale.ROOT), tag.getValue().asText()));
    }

    private static Optional<Double> seconds(JsonNode number) {
        try {
            return number.isTextual() ? Optional.of(Double.parseDouble(number.asText())) : Optional.empty();
        } catch (NumberFormatException e) {
            return Optional.empty(); // "N/A"
        }
    }
}
