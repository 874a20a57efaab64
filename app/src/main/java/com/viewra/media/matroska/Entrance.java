package com.viewra.media.matroska;

import java.io.IOException;
import java.util.Optional;

/// Finds the block that reading a track from some time on has to begin with.
final class Entrance {
    private static final long SLACK_NANOS = 2_000_000_000;
    private static final int MOST_TRIES = 8;

    private final EbmlFile file;
    private final Segment segment;
    private final Cues cues;

    Entrance(EbmlFile file, Segment segment) {
        this.file = file;
        this.segment = segment;
        this.cues = Cues.of(segment);
    }

    /// The first block of the track.
    Optional<Block> first(long track) throws IOException {
        BlockReader blocks = new BlockReader(file, segment.firstCluster());
        for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next())
            if (next.get().track() == track) return next;
        return Optional.empty();
    }

    /// A reader whose next block of the track is the last one shown at or before `ticks` that can be started at,
    /// or the first such block of all.
    BlockReader at(MatroskaTrack track, TrackClock clock, long ticks) throws IOException {
        long units = Math.round(ticks / (double) clock.timescale() * 1e9 / clock.unitNanos());
        // sound may lie some way from the picture it belongs to, and the cue before is of little more cost
        long slack = SLACK_NANOS / clock.unitNanos();
        for (long position : cues.clustersBefore(units - (track.sound().isPresent() ? slack : 0), MOST_TRIES)) {
            Optional<BlockReader> found = search(position, track, clock, ticks, units + slack);
            if (found.isPresent()) return found.get();
        }
        return search(segment.firstCluster(), track, clock, ticks, units + slack)
                .orElse(new BlockReader(file, segment.firstCluster()));
    }

    private Optional<BlockReader> search(
            long position, MatroskaTrack track, TrackClock clock, long ticks, long lastUnits) throws IOException {
        BlockReader blocks = new BlockReader(file, position);
        Optional<Block> best = Optional.empty();
        long cluster = position;
        for (Optional<Block> next = blocks.next(); next.isPresent(); next = blocks.next()) {
            Block block = next.get();
            if (block.time() > lastUnits) break;
            if (block.track() != track.number() || (track.picture().isPresent() && !block.key())) continue;
            if (clock.ticks(block.time()) > ticks) break;
            best = next;
            cluster = blocks.clusterStart();
        }
        return best.isEmpty() ? Optional.empty() : Optional.of(BlockReader.at(file, cluster, best.get()));
    }
}
