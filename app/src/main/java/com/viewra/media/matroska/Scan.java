package com.viewra.media.matroska;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Passes over the blocks of a file: what headers and cues say is checked against what is really there.
final class Scan {
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

    /// @return by track number; a track without a single block is missing
    static Map<Long, TrackScan> of(EbmlFile file, Segment segment, List<MatroskaTrack> tracks) throws IOException {
        Scan scan = new Scan(file, segment, tracks);
        scan.run(segment.firstCluster());
        return scan.tracks;
    }

    private void run(long position) throws IOException {
        BlockReader blocks = new BlockReader(file, position);
        for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) pass(next.get());
    }

    private void pass(Block block) throws IOException {
        MatroskaTrack track = wanted.get(block.track());
        if (track == null) return;
        TrackScan scan = tracks.get(block.track());
        if (scan == null) {
            scan = new TrackScan(track, file, block, segment.timestampScale());
            tracks.put(block.track(), scan);
        }
        scan.pass(block);
    }
}
