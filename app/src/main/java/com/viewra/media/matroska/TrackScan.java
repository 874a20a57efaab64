package com.viewra.media.matroska;

import com.viewra.api.media.Rational;
import com.viewra.media.TrackTiming;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.LongStream;

/// What the blocks of one track tell while the scan passes them.
final class TrackScan {
    private final OpenTrack open;
    private final long unitNanos;
    private final TrackClock promised;
    private final LongStream.Builder keyUnits = LongStream.builder();
    private boolean keepsRate = true;
    private long firstUnits = Long.MAX_VALUE;
    private long lastUnits = Long.MIN_VALUE;
    private int lastFrames;
    private long lastDurationUnits;
    private long bytes;
    private long frames;

    TrackScan(MatroskaTrack track, EbmlFile file, Block first, long unitNanos) throws IOException {
        this.open = OpenTrack.of(track, file, first);
        this.unitNanos = unitNanos;
        this.promised = open.clock(unitNanos, open.rate());
    }

    void pass(Block block) {
        checkRate(block.time());
        firstUnits = Math.min(firstUnits, block.time());
        frames += block.frames();
        bytes += block.dataEnd() - block.dataStart();
        if (block.key()) keyUnits.add(block.time());
        if (block.time() <= lastUnits) return;
        lastUnits = block.time();
        lastFrames = block.frames();
        lastDurationUnits = block.durationUnits();
    }

    void checkRate(long units) {
        keepsRate &= promised.fits(units);
    }

    OpenTrack track() {
        return open;
    }

    /// The rate that the header promises and every frame seen keeps.
    Optional<Rational> constantRate() {
        return keepsRate && isGridFull() ? open.rate() : Optional.empty();
    }

    /// A promise of 600 frames per second is kept by any film that shows every twentieth of them.
    private boolean isGridFull() {
        if (promised.frameTicks() == 0 || frames < 2) return false;
        long steps = (promised.ticks(lastUnits) - promised.ticks(firstUnits)) / promised.frameTicks();
        return steps <= frames + frames / 10;
    }

    long bytes() {
        return bytes;
    }

    /// @param keys in units, where others than the scan know them all
    TrackTiming timing(int index, Optional<long[]> keys, boolean complete) {
        TrackClock clock = open.clock(unitNanos, constantRate());
        boolean isVideo = open.track().picture().isPresent();
        long[] keyframes = isVideo
                ? java.util.Arrays.stream(keys.orElseGet(() -> keyUnits.build().toArray()))
                        .map(clock::ticks)
                        .sorted()
                        .distinct()
                        .toArray()
                : new long[0];
        return new TrackTiming(
                index, clock.timescale(), clock.ticks(firstUnits), endTicks(clock), keyframes, !isVideo || complete);
    }

    private long endTicks(TrackClock clock) {
        long last = clock.ticks(lastUnits);
        if (lastDurationUnits > 0) return last + clock.plainTicks(lastDurationUnits);
        if (clock.frameTicks() > 0) return last + lastFrames * clock.frameTicks();
        if (open.track().defaultDurationNanos() > 0)
            return last + Math.round(lastFrames * open.track().defaultDurationNanos() * (clock.timescale() / 1e9));
        return frames < 2 ? last : last + (last - clock.ticks(firstUnits)) / (frames - 1);
    }
}
