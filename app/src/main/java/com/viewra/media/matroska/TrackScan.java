package com.viewra.media.matroska;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.codec.CodedFrame;
import com.viewra.media.KeyframeTable;
import com.viewra.media.TrackTiming;
import com.viewra.media.TrackWeight;
import com.viewra.media.Weighing;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.LongStream;

/// What the blocks of one track tell while the scan passes them.
final class TrackScan {
    private static final int ENTRIES_CHECKED = 16;
    private static final long NANOS = 1_000_000_000;

    private final OpenTrack open;
    private final long unitNanos;
    private final TrackClock promised;
    private final LongStream.Builder keyUnits = LongStream.builder();
    private final LongStream.Builder keyClusters = LongStream.builder();
    private final Weighing weighing;
    private boolean keepsRate = true;
    private long firstUnits = Long.MAX_VALUE;
    private long lastUnits = Long.MIN_VALUE;
    private int lastFrames;
    private long lastDurationUnits;
    private long bytes;
    private long frames;
    /// Time covered by the parts that were passed.
    private long spanUnits;
    private boolean jumped;
    private int jumps;
    private int entriesChecked;
    private boolean cleanEntries = true;

    TrackScan(MatroskaTrack track, EbmlFile file, Block first, long unitNanos) throws IOException {
        this.open = OpenTrack.of(track, file, first);
        this.unitNanos = unitNanos;
        this.promised = open.clock(unitNanos, open.rate());
        this.weighing = new Weighing(NANOS / 2 / unitNanos);
    }

    /// @param cluster position of the cluster it lies in
    void pass(EbmlFile file, Block block, long cluster) throws IOException {
        checkRate(block.time());
        firstUnits = Math.min(firstUnits, block.time());
        if (block.key()) checkEntry(file, block);
        frames += block.frames();
        if (block.key()) {
            keyUnits.add(block.time());
            keyClusters.add(cluster);
            weighing.mark(block.time());
        }
        bytes += block.dataEnd() - block.dataStart();
        weighing.add(block.dataEnd() - block.dataStart());
        if (block.time() <= lastUnits) return;
        if (lastUnits != Long.MIN_VALUE && !jumped) spanUnits += block.time() - lastUnits;
        jumped = false;
        lastUnits = block.time();
        lastFrames = block.frames();
        lastDurationUnits = block.durationUnits();
    }

    /// Part of the file is left out before the next block.
    void jump() {
        jumped = true;
        jumps++;
    }

    /// Whether a few of the key frames are what they claim: an H.264 picture that is no IDR opens a group that needs
    /// the one before it, and does not say which pictures do.
    private void checkEntry(EbmlFile file, Block block) throws IOException {
        if (open.track().codec() != Codec.H264 || entriesChecked >= ENTRIES_CHECKED) return;
        entriesChecked++;
        byte[] frame =
                open.track().encoding().restore(Lacing.frames(file, block).getFirst());
        cleanEntries &= CodedFrame.entry(Codec.H264, frame, open.track().config()) == CodedFrame.Entry.CLEAN;
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
        return promised.plainTicks(spanUnits) / promised.frameTicks() <= frames + frames / 10;
    }

    /// Bits per second over the parts that were passed.
    long bitrate() {
        return spanUnits <= 0 ? 0 : Math.round(bytes * 8 / (spanUnits * (double) unitNanos / 1e9));
    }

    /// How its samples are coded, if they can be handed out.
    Optional<TrackFormat> format() {
        Optional<Rational> rate = constantRate();
        return open.readableFormat(open.clock(unitNanos, rate), rate);
    }

    long bytes() {
        return bytes;
    }

    /// @param cues of this track, where the scan did not see all of it itself
    /// @param share of the file's bytes that are this track's
    TrackTiming timing(int index, Optional<Cues> cues, double share) {
        TrackClock clock = open.clock(unitNanos, constantRate());
        boolean isVideo = open.track().picture().isPresent();
        KeyframeTable keys = isVideo ? keyframes(clock, cues) : new KeyframeTable(new long[0], new long[0]);
        long end = endTicks(clock);
        return new TrackTiming(
                index,
                clock.timescale(),
                clock.ticks(firstUnits),
                end,
                keys.ticks(),
                !isVideo || cleanEntries,
                keys.offsets(),
                isVideo ? 0 : clock.frameTicks(),
                cues.map(all -> estimated(all, clock, end, share)).orElseGet(() -> measured(clock, end)));
    }

    private KeyframeTable keyframes(TrackClock clock, Optional<Cues> cues) {
        long[] units = cues.map(
                        all -> all.list().stream().mapToLong(Cues.Cue::units).toArray())
                .orElseGet(() -> keyUnits.build().toArray());
        long[] clusters = cues.map(
                        all -> all.list().stream().mapToLong(Cues.Cue::cluster).toArray())
                .orElseGet(() -> keyClusters.build().toArray());
        return KeyframeTable.of(LongStream.of(units).map(clock::ticks).toArray(), clusters);
    }

    private TrackWeight measured(TrackClock clock, long end) {
        TrackWeight units = weighing.upTo(Math.max(lastUnits + 1, firstUnits + 1));
        long[] ticks = LongStream.of(units.ticks()).map(clock::ticks).toArray();
        if (ticks.length < 2 || end <= ticks[ticks.length - 2]) return TrackWeight.UNKNOWN;
        ticks[ticks.length - 1] = end;
        return new TrackWeight(ticks, units.bytes());
    }

    private TrackWeight estimated(Cues cues, TrackClock clock, long end, double share) {
        if (!cues.list().isEmpty()) return cues.weight(clock, end, share, bitrate());
        long first = clock.ticks(firstUnits);
        double seconds = (end - first) / (double) clock.timescale();
        return TrackWeight.even(first, end, Math.round(seconds * bitrate() / 8));
    }

    private long endTicks(TrackClock clock) {
        long last = clock.ticks(lastUnits);
        if (lastDurationUnits > 0) return last + clock.plainTicks(lastDurationUnits);
        if (clock.frameTicks() > 0) return last + lastFrames * clock.frameTicks();
        if (open.track().defaultDurationNanos() > 0)
            return last + Math.round(lastFrames * open.track().defaultDurationNanos() * (clock.timescale() / 1e9));
        return frames < 2 ? last : last + clock.plainTicks(spanUnits) / (frames - 1 - jumps);
    }
}
