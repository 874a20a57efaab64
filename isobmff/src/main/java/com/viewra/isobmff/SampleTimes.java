package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.OptionalLong;

/// Decode times and durations of samples (`stts`, ISO 14496-12 8.6.1.2).
public final class SampleTimes {
    private final RunLengths durations;
    private final long[] startTicks;

    private SampleTimes(RunLengths durations, long[] startTicks) {
        this.durations = durations;
        this.startTicks = startTicks;
    }

    static SampleTimes parse(Box stbl) throws MediaException {
        Fields fields = stbl.require("stts").fields();
        fields.skip(4);
        RunLengths durations = RunLengths.parse(fields, false);
        long[] start = new long[durations.runs()];
        for (int run = 1; run < start.length; run++) {
            long samples = durations.firstSample(run) - durations.firstSample(run - 1);
            start[run] = start[run - 1] + samples * duration(durations.value(run - 1));
        }
        return new SampleTimes(durations, start);
    }

    public long decodeTicks(long sample) {
        if (startTicks.length == 0) return 0;
        int run = durations.runOf(sample);
        return startTicks[run] + (sample - durations.firstSample(run)) * duration(durations.value(run));
    }

    public long durationTicks(long sample) {
        return startTicks.length == 0 ? 0 : duration(durations.value(durations.runOf(sample)));
    }

    /// How long each of the first `samples` lasts, if all last equally long.
    public OptionalLong constantDuration(long samples) {
        if (startTicks.length == 0) return OptionalLong.empty();
        int last = durations.runOf(samples - 1);
        long duration = duration(durations.value(last));
        for (int run = 0; run < last; run++) {
            boolean isEmpty = durations.firstSample(run + 1) == durations.firstSample(run);
            if (!isEmpty && duration(durations.value(run)) != duration) return OptionalLong.empty();
        }
        return OptionalLong.of(duration);
    }

    /// Some writers store small negative durations; they count as none.
    private static long duration(long stored) {
        return stored > Integer.MAX_VALUE ? 0 : stored;
    }
}
