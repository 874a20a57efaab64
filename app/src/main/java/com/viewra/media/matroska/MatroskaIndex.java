package com.viewra.media.matroska;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackLabel;
import com.viewra.media.Fingerprint;
import com.viewra.media.MediaIndex;
import com.viewra.media.Reading;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Puts the index of a file together.
final class MatroskaIndex {
    private final Scan.Result scanned;
    private final List<Track> tracks = new ArrayList<>();
    private final Map<Integer, TrackTiming> timings = new TreeMap<>();
    private final Map<Integer, TrackFormat> formats = new TreeMap<>();

    private MatroskaIndex(Scan.Result scanned) {
        this.scanned = scanned;
    }

    /// The tracks that FFmpeg counts as streams, in its order.
    static List<MatroskaTrack> streams(Segment segment) {
        return entries(segment).stream().map(MatroskaTrack::parse).toList();
    }

    /// The same as the file has them.
    static List<EbmlElement> entries(Segment segment) {
        return segment.table(Id.TRACKS).stream()
                .flatMap(tracks -> tracks.children(Id.TRACK_ENTRY).stream())
                .filter(entry -> MatroskaTrack.parse(entry).isStream())
                .toList();
    }

    /// @param wholeBelowBytes up to which size the cues are not relied upon
    static MediaIndex of(Fingerprint fingerprint, EbmlFile file, long wholeBelowBytes) throws IOException {
        Segment segment = Segment.read(file);
        List<MatroskaTrack> streams = streams(segment);
        MatroskaIndex index = new MatroskaIndex(Scan.of(file, segment, streams, wholeBelowBytes));
        streams.forEach(index::add);
        segment.attachments().forEach(index::add);
        if (index.timings.isEmpty()) throw Segment.damaged("it holds no picture and no sound that could be played");
        return new MediaIndex(
                fingerprint,
                segment.webm() ? "webm" : "matroska",
                file.size(),
                index.duration(),
                index.tracks,
                MatroskaChapters.read(segment),
                MatroskaTags.read(segment),
                index.timings,
                index.formats,
                Reading.TABLES,
                damage(segment, index.scanned));
    }

    private static Optional<String> damage(Segment segment, Scan.Result scanned) {
        if (segment.isCut()) return Optional.of("The file was cut short: its end is missing.");
        return scanned.tracks().values().stream().anyMatch(scan -> scan.track().isGarbled())
                ? Optional.of("The file is damaged: the first frame of a track makes no sense.")
                : Optional.empty();
    }

    private void add(MatroskaTrack stream) {
        int index = tracks.size();
        Optional<TrackScan> scan = scanned.track(stream.number());
        MatroskaTrack track = scan.map(s -> s.track().track()).orElse(stream);
        scanned.timing(stream.number(), index).ifPresent(timing -> timings.put(index, timing));
        scan.flatMap(TrackScan::format).ifPresent(format -> formats.put(index, format));
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
                    scan.map(TrackScan::bitrate).orElse(0L),
                    track.picture().get().withFrameRate(rate));
        }
        if (track.sound().isPresent())
            return new Track.Audio(
                    index,
                    codec,
                    name,
                    label,
                    scan.map(TrackScan::bitrate).orElse(0L),
                    track.sound().get());
        return track.type() == MatroskaTrack.SUBTITLE
                ? new Track.Subtitle(index, codec, name, label)
                : new Track.Other(index, codec, name, label);
    }

    private Duration duration() {
        return timings.values().stream()
                .map(timing -> Duration.ofNanos(Math.round(timing.endTicks() * 1e9 / timing.timescale())))
                .reduce(Duration.ZERO, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }
}
