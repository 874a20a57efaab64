package com.viewra.media.matroska;

import com.viewra.api.media.Sample;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;

/// Gives frames, which Matroska stores with their presentation times only, the decode times they lack: the n-th frame
/// is decoded at the n-th smallest presentation time. No frame of a group of pictures is shown before all frames of
/// the group before it, so the outcome does not depend on the group that reading began with.
final class DecodeOrder {
    /// No codec reorders further (H.264 and HEVC: 16 pictures), so the smallest time among these is final.
    static final int DEPTH = 17;

    private final int depth;
    private final Queue<Sample> waiting = new ArrayDeque<>();
    private final PriorityQueue<Long> times = new PriorityQueue<>();
    private long lastDecodeTicks = Long.MIN_VALUE;

    /// @param depth how many frames are seen before the first comes out; 1 for sound
    DecodeOrder(int depth) {
        this.depth = depth;
    }

    /// @param sample its decode time does not matter; its duration is that of the frame, for use at the end
    void add(Sample sample) {
        waiting.add(sample);
        times.add(sample.presentationTicks());
    }

    boolean wantsMore() {
        return waiting.size() <= depth;
    }

    /// The next in decode order; its duration reaches to the decode time of the one behind it.
    Optional<Sample> poll() {
        Sample sample = waiting.poll();
        Long smallest = times.poll();
        if (sample == null || smallest == null) return Optional.empty();
        lastDecodeTicks = Math.max(lastDecodeTicks, smallest);
        Long following = times.peek();
        long duration = following == null ? sample.durationTicks() : Math.max(0, following - lastDecodeTicks);
        return Optional.of(
                new Sample(lastDecodeTicks, sample.presentationTicks(), duration, sample.sync(), sample.data()));
    }
}
