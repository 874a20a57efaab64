package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Arrays;

/// The samples of one track of an unfragmented file (`stbl`, ISO 14496-12 8.5 to 8.7).
/// Kept as compact as the file has it: uncompressed sound may have a hundred million samples.
public final class SampleTable {
    private final int trackId;
    private final SampleSizes sizes;
    private final ChunkOffsets chunks;
    private final SampleTimes times;
    private final CompositionOffsets compositions;
    private final SyncSamples sync;

    private SampleTable(
            int trackId,
            SampleSizes sizes,
            ChunkOffsets chunks,
            SampleTimes times,
            CompositionOffsets compositions,
            SyncSamples sync) {
        this.trackId = trackId;
        this.sizes = sizes;
        this.chunks = chunks;
        this.times = times;
        this.compositions = compositions;
        this.sync = sync;
    }

    public static SampleTable parse(TrackBox track) throws MediaException {
        Box stbl = track.box().require("mdia", "minf", "stbl");
        SampleSizes sizes = SampleSizes.parse(stbl);
        return new SampleTable(
                track.id(),
                sizes,
                ChunkOffsets.parse(stbl, sizes.count()),
                SampleTimes.parse(stbl),
                CompositionOffsets.parse(stbl),
                SyncSamples.parse(stbl));
    }

    /// How many samples have a size and a place.
    public int count() {
        return Math.min(sizes.count(), chunks.samples());
    }

    /// @param sample from zero
    public SampleLocation at(int sample) {
        int chunk = chunks.chunkOf(sample);
        long offset = chunks.offset(chunk) + sizes.between(chunks.firstSample(chunk), sample);
        return new SampleLocation(
                trackId,
                offset,
                sizes.of(sample),
                times.decodeTicks(sample),
                compositions.of(sample),
                times.durationTicks(sample),
                sync.contains(sample));
    }

    /// How many samples from the first on lie within the first `fileBytes` of the file: all, unless it was cut short.
    public int countWithin(long fileBytes) {
        for (int chunk = 0; chunk < chunks.count(); chunk++) {
            int first = chunks.firstSample(chunk);
            int end = Math.min(count(), chunks.firstSample(chunk + 1));
            if (first >= end) break;
            if (chunks.offset(chunk) + sizes.between(first, end) <= fileBytes) continue;
            int sample = first;
            while (chunks.offset(chunk) + sizes.between(first, sample + 1) <= fileBytes) sample++;
            return sample;
        }
        return count();
    }

    /// Sum of the sizes of the first `samples`.
    public long sizeBytes(int samples) {
        return sizes.between(0, samples);
    }

    public boolean isEverySampleSync() {
        return sync.isAll();
    }

    /// Numbers of the sync samples from zero, ascending; empty if every sample is one.
    public int[] syncSamples() {
        return Arrays.stream(sync.samples()).filter(sample -> sample < count()).toArray();
    }

    public SampleTimes times() {
        return times;
    }
}
