package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Arrays;

/// A table of (count, value) pairs, as `stts` and `ctts` are, looked up by sample.
final class RunLengths {
    private final long[] firstSamples;
    private final long[] values;

    private RunLengths(long[] firstSamples, long[] values) {
        this.firstSamples = firstSamples;
        this.values = values;
    }

    /// @param fields behind version and flags
    static RunLengths parse(Fields fields, boolean signed) throws MediaException {
        long announced = fields.u32();
        int runs = (int) Math.min(announced, fields.remaining() / 8);
        long[] first = new long[runs];
        long[] values = new long[runs];
        long sample = 0;
        for (int i = 0; i < runs; i++) {
            first[i] = sample;
            sample += fields.u32();
            values[i] = signed ? fields.i32() : fields.u32();
        }
        return new RunLengths(first, values);
    }

    int runs() {
        return values.length;
    }

    /// The run that a sample is in; the last one goes on for ever.
    int runOf(long sample) {
        int found = Arrays.binarySearch(firstSamples, sample);
        if (found < 0) return -found - 2;
        while (found + 1 < firstSamples.length && firstSamples[found + 1] == sample) found++;
        return found;
    }

    long firstSample(int run) {
        return firstSamples[run];
    }

    long value(int run) {
        return values[run];
    }
}
