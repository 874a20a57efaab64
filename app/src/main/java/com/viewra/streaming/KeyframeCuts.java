package com.viewra.streaming;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Cuts video that is copied: at key frames, about 4 s apart, not under 2 s, not over 10 s where the source allows.
final class KeyframeCuts {
    private static final double SHORTEST = 2;
    private static final double TARGET = 4;
    private static final double LONGEST_GAP = 30;

    private KeyframeCuts() {}

    /// @param keyframes presentation times in ticks, ascending, the first one at the start of the video
    /// @return empty if key frames are too rare for segments of a sane length
    static Optional<TrackPlan> plan(long timescale, long[] keyframes, long endTicks) {
        List<Long> boundaries = new ArrayList<>(List.of(keyframes[0]));
        int next = 1;
        while (next < keyframes.length) {
            long from = boundaries.getLast();
            int best = -1;
            for (int i = next; i < keyframes.length; i++) {
                double seconds = (double) (keyframes[i] - from) / timescale;
                if (seconds >= SHORTEST) {
                    if (best < 0 || Math.abs(seconds - TARGET) < Math.abs(distance(keyframes[best], from, timescale)))
                        best = i;
                    if (seconds >= TARGET) break;
                }
            }
            if (best < 0) break;
            boundaries.add(keyframes[best]);
            next = best + 1;
        }
        closeWith(boundaries, endTicks, timescale);
        return tooLong(boundaries, timescale)
                ? Optional.empty()
                : Optional.of(new TrackPlan(
                        timescale,
                        boundaries.stream().mapToLong(Long::longValue).toArray(),
                        0));
    }

    private static double distance(long keyframe, long from, long timescale) {
        return (double) (keyframe - from) / timescale - TARGET;
    }

    /// The end replaces a last cut that would leave a very short segment.
    private static void closeWith(List<Long> boundaries, long endTicks, long timescale) {
        while (boundaries.size() > 1 && endTicks - boundaries.getLast() < timescale / 2) boundaries.removeLast();
        boundaries.add(Math.max(endTicks, boundaries.getLast() + 1));
    }

    private static boolean tooLong(List<Long> boundaries, long timescale) {
        for (int i = 1; i < boundaries.size(); i++)
            if ((double) (boundaries.get(i) - boundaries.get(i - 1)) / timescale > LONGEST_GAP) return true;
        return false;
    }
}
