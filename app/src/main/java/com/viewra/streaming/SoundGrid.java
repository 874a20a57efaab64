package com.viewra.streaming;

import com.viewra.api.media.Rational;
import java.util.ArrayList;
import java.util.List;

/// Coded frames of sound back to back, cut at the frame nearest to every second second.
/// @param firstTicks presentation time of the first frame, not negative
record SoundGrid(int sampleRate, long frameSamples, long firstTicks) {
    /// Where the picture is cut, as nearly as frames of sound allow.
    private static final int TARGET_SECONDS = 2;

    /// @param target distance of two cuts in seconds: the length of a video segment
    /// @param endSeconds where the sound ends on the presentation time line
    TrackPlan plan(Rational target, double endSeconds) {
        long frames = Math.max(1, Math.round((endSeconds * sampleRate - firstTicks) / frameSamples));
        double framesPerCut = target.toDouble() * sampleRate / frameSamples;
        List<Long> boundaries = new ArrayList<>(List.of(firstTicks));
        for (long cut = 1; ; cut++) {
            long frame = Math.round(cut * framesPerCut - (double) firstTicks / frameSamples);
            if (frame <= 0) continue;
            if (frames - frame < framesPerCut / 4) break;
            boundaries.add(firstTicks + frame * frameSamples);
        }
        boundaries.add(firstTicks + frames * frameSamples);
        return new TrackPlan(
                sampleRate, boundaries.stream().mapToLong(Long::longValue).toArray(), frameSamples);
    }

    static Rational usualTarget() {
        return new Rational(TARGET_SECONDS, 1);
    }
}
