package com.viewra.media.mp4;

import com.viewra.isobmff.SampleLocation;
import com.viewra.isobmff.SampleTable;
import java.util.Arrays;
import java.util.OptionalLong;

/// Samples listed in the movie box.
/// @param count how many of them lie within the file
record TableSamples(SampleTable table, int count) implements Mp4Samples {
    @Override
    public SampleLocation at(int sample) {
        return table.at(sample);
    }

    @Override
    public int[] syncSamples() {
        return Arrays.stream(table.syncSamples())
                .filter(sample -> sample < count)
                .toArray();
    }

    @Override
    public Mp4Samples first(int wanted) {
        return new TableSamples(table, wanted);
    }

    @Override
    public long sizeBytes(int first, int end) {
        return table.sizeBytes(end) - table.sizeBytes(first);
    }

    @Override
    public OptionalLong constantDuration() {
        return count < 2 ? OptionalLong.empty() : table.times().constantDuration(count - 1);
    }
}
