package com.viewra.streaming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Cuts video that is copied: at key frames, about 4 s apart and not under 2 s.
record KeyframeCuts(long timescale) {
    private static final double SHORTEST = 2;
    private static final double TARGET = 4;
    private static final double LONGEST_JOINED = 8;
    private static final double LONGEST = 30;

    /// @param keyframes presentation times in ticks, ascending, the first one at the start of the video
    /// @return empty if key frames are too rare for segments of a sane length
    Optional<TrackPlan> plan(long[] keyframes, long endTicks) {
        List<Long> boundaries = new ArrayList<>(List.of(keyframes[0]));
        for (OptionalLong cut = after(keyframes, keyframes[0]);
                cut.isPresent();
                cut = after(keyframes, cut.getAsLong())) boundaries.add(cut.getAsLong());
        closeWith(boundaries, endTicks);
        TrackPlan plan = new TrackPlan(
                timescale, boundaries.stream().mapToLong(Long::longValue).toArray(), 0);
        for (int k = 0; k < plan.segments(); k++) if (plan.seconds(k) > LONGEST) return Optional.empty();
        return Optional.of(plan);
    }

    /// The key frame nearest to the target length, or the next one where they are rare.
    private OptionalLong after(long[] keyframes, long from) {
        int first = Math.abs(Arrays.binarySearch(keyframes, from) + 1);
        return Arrays.stream(keyframes, first, keyframes.length)
                .filter(k -> seconds(from, k) >= SHORTEST)
                .limit(1 + (long) Math.ceil(LONGEST_JOINED * 60)) // beyond that none is nearer
                .boxed()
                .min(Comparator.comparingDouble(k -> Math.abs(seconds(from, k) - TARGET)))
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    /// The end replaces a last cut that would leave a short segment.
    private void closeWith(List<Long> boundaries, long endTicks) {
        while (boundaries.size() > 1 && isShort(boundaries, endTicks)) boundaries.removeLast();
        boundaries.add(Math.max(endTicks, boundaries.getLast() + 1));
    }

    private boolean isShort(List<Long> boundaries, long endTicks) {
        double tail = seconds(boundaries.getLast(), endTicks);
        double joined = seconds(boundaries.get(boundaries.size() - 2), endTicks);
        return tail < SHORTEST / 4 || (tail < SHORTEST && joined <= LONGEST_JOINED);
    }

    private double seconds(long from, long to) {
        return (double) (to - from) / timescale;
    }
}
