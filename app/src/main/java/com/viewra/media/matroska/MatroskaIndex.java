package com.viewra.media.matroska;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the index of a file together.
final class MatroskaIndex {
    private final Map<Long, TrackScan> scans;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Integer, TrackTiming> timings = new TreeMap<>();

    private MatroskaIndex(Map<Long, TrackScan> scans) {
        this.scans = scans;
    }

    /// The tracks that FFmpeg counts as streams, in its order.
    static List<MatroskaTrack> streams(Segment segment) {
        return segment.table(Id.TRACKS).stream()
                .flatMap(tracks -> tracks.children(Id.TRACK_ENTRY).stream())
                .map(MatroskaTrack::parse)
                .filter(MatroskaTrack::isStream)
                .toList();
    }

    static MediaIndex of(Path path, EbmlFile file) throws IOException {
        Segment segment = Segment.read(file);
        List<MatroskaTrack> streams = streams(segment);
        MatroskaIndex index = new MatroskaIndex(Scan.of(file, segment, streams));
        streams.forEach(index::add);
        segment.attachments().forEach(index::add);
        if (index.timings.isEmpty()) throw Segment.damaged("it holds no picture and no sound that could be played");
        return new MediaIndex(
                Fingerprint.of(path),
                segment.webm() ? "webm" : "matroska",
                file.size(),
                index.duration(),
                index.tracks,
                MatroskaChapters.read(segment),
                MatroskaTags.read(segment),
                index.timings,
                damage(segment, index.scans));
    }

    private static Optional<String> damage(Segment segment, Map<Long, TrackScan> scans) {
        if (segment.isCut()) return Optional.of("The file was cut short: its end is missing.");
        return scans.values().stream().anyMatch(scan -> scan.track().isGarbled())
                ? Optional.of("The file is damaged: the first frame of a track makes no sense.")
                : Optional.empty();
    }

    private void add(MatroskaTrack stream) {
        int index = tracks.size();
        Optional<TrackScan> scan = Optional.ofNullable(scans.get(stream.number()));
        MatroskaTrack track = scan.map(s -> s.track().track()).orElse(stream);
        scan.ifPresent(s -> timings.put(index, s.timing(index, Optional.empty(), true)));
        tracks.add(describe(index, track, scan));
    }

    private void add(Attachment attachment) {
        int index = tracks.size();
        String name = attachment.mediaType().replaceFirst(".*/", "");
        tracks.add(
                attachment.isPicture()
                        ? new Track.AttachedPicture(
                                index,
                                name.equals("jpeg") ? Codec.MJPEG : Codec.UNKNOWN,
                                name.equals("jpeg") ? "mjpeg" : name,
                                TrackLabel.NONE)
                        : new Track.Other(index, Codec.UNKNOWN, name, TrackLabel.NONE));
    }

    private Track describe(int index, MatroskaTrack track, Optional<TrackScan> scan) {
        Codec codec = track.codec();
        String name = codec == Codec.UNKNOWN ? track.codecId() : codec.id();
        TrackLabel label = track.label();
        if (track.picture().isPresent()) {
            Optional<Rational> rate = scan.flatMap(TrackScan::constantRate);
            return new Track.Video(
                    index,
                    codec,
                    name,
                    label,
                    bitrate(index, scan),
                    track.picture().get().withFrameRate(rate));
        }
        if (track.sound().isPresent())
            return new Track.Audio(
                    index,
                    codec,
                    name,
                    label,
                    bitrate(index, scan),
                    track.sound().get());
        return track.type() == MatroskaTrack.SUBTITLE
                ? new Track.Subtitle(index, codec, name, label)
                : new Track.Other(index, codec, name, label);
    }

    private long bitrate(int index, Optional<TrackScan> scan) {
        TrackTiming timing = timings.get(index);
        if (timing == null || scan.isEmpty() || timing.endTicks() <= timing.firstTicks()) return 0;
        double seconds = (timing.endTicks() - timing.firstTicks()) / (double) timing.timescale();
        return Math.round(scan.get().bytes() * 8 / seconds);
    }

    private Duration duration() {
        return timings.values().stream()
                .map(timing -> Duration.ofNanos(Math.round(timing.endTicks() * 1e9 / timing.timescale())))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
