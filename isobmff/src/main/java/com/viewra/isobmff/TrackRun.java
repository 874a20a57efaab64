package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.ArrayList;
import java.util.List;

/// Samples that lie one behind the other (`trun`, ISO 14496-12 8.8.8).
record TrackRun(List<SampleLocation> samples, long endBytes, long endTicks) {
    private static final int DATA_OFFSET = 0x1;
    private static final int FIRST_SAMPLE_FLAGS = 0x4;
    private static final int DURATION = 0x100;
    private static final int SIZE = 0x200;
    private static final int FLAGS = 0x400;
    private static final int COMPOSITION = 0x800;
    /// A minute at a thousand frames per second; a run without any field per sample could claim four milliards.
    private static final long MOST_SAMPLES = 1 << 16;

    /// @param offset where data begins if the run does not say so
    static TrackRun parse(Box trun, TrackFragmentHeader header, long offset, long decodeTicks) throws MediaException {
        Fields fields = trun.fields();
        fields.skip(1); // version 0 says unsigned offsets, but files with negative ones exist and none needs 2^31
        int flags = fields.u24();
        long count = fields.u32();
        if (count > MOST_SAMPLES) throw Fields.damaged("a fragment claims " + count + " samples");
        if ((flags & DATA_OFFSET) != 0) offset = header.baseOffset() + fields.i32();
        TrackExtends defaults = header.defaults();
        long firstFlags = (flags & FIRST_SAMPLE_FLAGS) != 0 ? fields.u32() : defaults.flags();
        List<SampleLocation> samples = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            long duration = (flags & DURATION) != 0 ? fields.u32() : defaults.durationTicks();
            long size = (flags & SIZE) != 0 ? fields.u32() : defaults.sizeBytes();
            long sampleFlags = (flags & FLAGS) != 0 ? fields.u32() : n == 0 ? firstFlags : defaults.flags();
            long composition = (flags & COMPOSITION) == 0 ? 0 : fields.i32();
            if (size > Integer.MAX_VALUE - 16 || offset < 0) throw Fields.damaged("a sample claims " + size + " bytes");
            samples.add(new SampleLocation(
                    header.trackId(),
                    offset,
                    (int) size,
                    decodeTicks,
                    composition,
                    duration,
                    SampleLocation.isSync(sampleFlags)));
            offset += size;
            decodeTicks += duration;
        }
        return new TrackRun(samples, offset, decodeTicks);
    }
}
