package com.viewra.media.mp4;

import com.viewra.api.MediaException;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.Reading;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the index of a movie together.
final class Mp4Index {
    private Mp4Index() {}

    static MediaIndex of(Fingerprint fingerprint, FileChannel channel) throws IOException {
        Mp4Movie movie = Mp4Movie.read(channel);
        List<Mp4Streams.Stream> streams = Mp4Streams.of(movie).list();
        Map<Integer, TrackTiming> timings = timings(streams, channel);
        if (timings.isEmpty())
            throw new MediaException(
                    MediaException.Code.SOURCE_DAMAGED, "The file holds no picture and no sound that could be played.");
        return new MediaIndex(
                fingerprint,
                movie.brand().equals("qt  ") ? "mov" : "mp4",
                movie.fileBytes(),
                duration(timings),
                streams.stream().map(Mp4Streams.Stream::track).toList(),
                Mp4Chapters.read(movie),
                ItunesTags.read(movie.moov()),
                timings,
                formats(streams),
                Reading.TABLES,
                damage(streams));
    }

    private static Optional<String> damage(List<Mp4Streams.Stream> streams) {
        if (streams.stream()
                .anyMatch(stream -> stream.source().map(Mp4Track::isCut).orElse(false)))
            return Optional.of("The file was cut short: its end is missing.");
        long damaged = streams.stream().filter(Mp4Streams.Stream::isDamaged).count();
        return damaged == 0
                ? Optional.empty()
                : Optional.of("The file is damaged: %d of its tracks cannot be used.".formatted(damaged));
    }

    private static Map<Integer, TrackTiming> timings(List<Mp4Streams.Stream> streams, FileChannel channel)
            throws IOException {
        Map<Integer, TrackTiming> timings = new TreeMap<>();
        for (Mp4Streams.Stream stream : streams) {
            Track track = stream.track();
            Optional<Mp4Track> source = stream.source();
            if (source.isEmpty() || !(track instanceof Track.Video || track instanceof Track.Audio)) continue;
            boolean clean = KeyframeCheck.isEveryEntryClean(channel, source.get());
            source.get().timing(track.index(), clean).ifPresent(timing -> timings.put(track.index(), timing));
        }
        return timings;
    }

    private static Map<Integer, TrackFormat> formats(List<Mp4Streams.Stream> streams) {
        Map<Integer, TrackFormat> formats = new TreeMap<>();
        for (Mp4Streams.Stream stream : streams)
            stream.source()
                    .flatMap(Mp4Track::readableFormat)
                    .ifPresent(format -> formats.put(stream.track().index(), format));
        return formats;
    }

    private static Duration duration(Map<Integer, TrackTiming> timings) {
        return timings.values().stream()
                .map(timing -> Duration.ofNanos(Math.round(timing.endTicks() * 1e9 / timing.timescale())))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
