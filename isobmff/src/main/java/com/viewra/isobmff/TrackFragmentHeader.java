package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Map;

/// Defaults and data position of one track in one fragment (`tfhd`, ISO 14496-12 8.8.7).
record TrackFragmentHeader(int trackId, long baseOffset, TrackExtends defaults) {
    private static final int BASE_DATA_OFFSET = 0x1;
    private static final int SAMPLE_DESCRIPTION_INDEX = 0x2;
    private static final int DEFAULT_DURATION = 0x8;
    private static final int DEFAULT_SIZE = 0x10;
    private static final int DEFAULT_FLAGS = 0x20;
    private static final int DEFAULT_BASE_IS_MOOF = 0x2_0000;

    static TrackFragmentHeader parse(
            Box tfhd, Map<Integer, TrackExtends> allDefaults, long moofOffset, long inheritedOffset)
            throws MediaException {
        Fields fields = tfhd.fields();
        int flags = fields.i32() & 0xff_ffff;
        int trackId = fields.i32();
        long base = (flags & DEFAULT_BASE_IS_MOOF) != 0 ? moofOffset : inheritedOffset;
        if ((flags & BASE_DATA_OFFSET) != 0) base = fields.u64();
        if ((flags & SAMPLE_DESCRIPTION_INDEX) != 0) fields.skip(4);
        TrackExtends movie = allDefaults.getOrDefault(trackId, TrackExtends.NONE);
        long duration = (flags & DEFAULT_DURATION) != 0 ? fields.u32() : movie.durationTicks();
        long size = (flags & DEFAULT_SIZE) != 0 ? fields.u32() : movie.sizeBytes();
        long sampleFlags = (flags & DEFAULT_FLAGS) != 0 ? fields.u32() : movie.flags();
        return new TrackFragmentHeader(trackId, base, new TrackExtends(duration, size, sampleFlags));
    }
}
