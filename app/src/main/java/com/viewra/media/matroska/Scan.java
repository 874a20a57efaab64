package com.viewra.media.matroska;

import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Passes over the blocks of a file: what headers and cues say is checked against what is really there.
///
/// Of a large file only the beginning, a piece in the middle and the end are looked at. If in these the cues name every
/// key frame and nothing else, they are believed for the rest; if not, the whole file is passed.
final class Scan {
    private static final int CHECKED_GROUPS = 4;
    private static final long LONGEST_HEAD_BYTES = 16 << 20;
    private static final int FEWEST_CUES = 12;

    private final EbmlFile file;
    private final Segment segment;
    private final Map<Long, MatroskaTrack> wanted = new HashMap<>();
    private final Map<Long, TrackScan> tracks = new HashMap<>();

    private Scan(EbmlFile file, Segment segment, List<MatroskaTrack> tracks) {
        this.file = file;
        this.segment = segment;
        for (MatroskaTrack track : tracks)
            if (track.picture().isPresent() || track.sound().isPresent()) wanted.put(track.number(), track);
    }

    /// @param tracks by track number; one without a single block is missing
    /// @param cues of the video track, if they were found to be true and only parts of the file were passed
    record Result(Map<Long, TrackScan> tracks, Optional<Cues> cues) {
        Optional<TrackScan> track(long number) {
            return Optional.ofNullable(tracks.get(number));
        }

        /// What is to be known of a track's times.
        Optional<TrackTiming> timing(long number, int index) {
            double all = tracks.values().stream().mapToLong(TrackScan::bytes).sum();
            return track(number)
                    .map(scan ->
                            scan.timing(index, cues.map(found -> found.of(number)), scan.bytes() / Math.max(1, all)));
        }
    }

    static Result of(EbmlFile file, Segment segment, List<MatroskaTrack> tracks, long wholeBelowBytes)
            throws IOException {
        Optional<Cues> cues = usableCues(segment, tracks);
        if (cues.isPresent() && file.size() > wholeBelowBytes) {
            Scan parts = new Scan(file, segment, tracks);
            if (parts.runParts(cues.get())) return new Result(parts.tracks, cues);
        }
        Scan whole = new Scan(file, segment, tracks);
        whole.run(segment.firstCluster(), file.size());
        return new Result(whole.tracks, Optional.empty());
    }

    private static Optional<Cues> usableCues(Segment segment, List<MatroskaTrack> tracks) {
        List<MatroskaTrack> videos =
                tracks.stream().filter(track -> track.picture().isPresent()).toList();
        if (videos.size() != 1) return Optional.empty();
        Cues cues = Cues.of(segment).of(videos.getFirst().number());
        return Optional.of(cues).filter(found -> found.list().size() >= FEWEST_CUES);
    }

    /// @return whether the cues were right wherever they were checked
    private boolean runParts(Cues cues) throws IOException {
        int count = cues.list().size();
        if (!runGroups(cues, 0) || !tracks.keySet().equals(wanted.keySet())) return false;
        tracks.values().forEach(TrackScan::jump);
        if (!runGroups(cues, count / 2)) return false;
        tracks.values().forEach(TrackScan::jump);
        Set<Long> announced = unitsFrom(cues, count - CHECKED_GROUPS, count);
        Set<Long> found = run(cues.list().get(count - CHECKED_GROUPS).cluster(), file.size());
        tracks.forEach((number, scan) -> cues.of(number).list().forEach(cue -> scan.checkRate(cue.units())));
        return found.equals(announced);
    }

    private boolean runGroups(Cues cues, int first) throws IOException {
        long start =
                first == 0 ? segment.firstCluster() : cues.list().get(first).cluster();
        long end = cues.list().get(first + CHECKED_GROUPS).cluster();
        if (end <= start || end - start > LONGEST_HEAD_BYTES * CHECKED_GROUPS) return false;
        return run(start, end).equals(unitsFrom(cues, first, first + CHECKED_GROUPS));
    }

    private static Set<Long> unitsFrom(Cues cues, int first, int end) {
        return cues.list().subList(first, end).stream().map(Cues.Cue::units).collect(Collectors.toSet());
    }

    /// Passes the blocks of the clusters that begin from `start` to before `end`.
    /// @return times of the key frames of video
    private Set<Long> run(long start, long end) throws IOException {
        Set<Long> keys = new HashSet<>();
        BlockReader blocks = new BlockReader(file, start);
        for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
            if (blocks.clusterStart() >= end) break;
            Block block = next.get();
            MatroskaTrack track = wanted.get(block.track());
            if (track == null) continue;
            pass(track, block, blocks.clusterStart());
            if (block.key() && track.picture().isPresent()) keys.add(block.time());
        }
        return keys;
    }

    private void pass(MatroskaTrack track, Block block, long cluster) throws IOException {
        TrackScan scan = tracks.get(block.track());
        if (scan == null) {
            scan = new TrackScan(track, file, block, segment.timestampScale());
            tracks.put(block.track(), scan);
        }
        scan.pass(file, block, cluster);
    }
}
