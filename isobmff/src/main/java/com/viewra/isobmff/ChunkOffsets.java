package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Arrays;
import java.util.Optional;

/// Where the chunks lie and which samples each holds (`stsc`, `stco`, `co64`, ISO 14496-12 8.7.4 and 8.7.5).
final class ChunkOffsets {
    private final long[] offsets;
    /// Number of the first sample of each chunk, and one more: the number of samples.
    private final int[] firstSamples;

    private ChunkOffsets(long[] offsets, int[] firstSamples) {
        this.offsets = offsets;
        this.firstSamples = firstSamples;
    }

    static ChunkOffsets parse(Box stbl, int samples) throws MediaException {
        long[] offsets = offsets(stbl);
        return new ChunkOffsets(offsets, firstSamples(stbl.require("stsc"), offsets.length, samples));
    }

    private static long[] offsets(Box stbl) throws MediaException {
        Optional<Box> wide = stbl.child("co64");
        Fields fields = (wide.isPresent() ? wide.get() : stbl.require("stco")).fields();
        fields.skip(4);
        long count = fields.u32();
        if (count > fields.remaining() / (wide.isPresent() ? 8 : 4))
            throw Fields.damaged("the places of " + count + " chunks are announced, but not there");
        long[] offsets = new long[(int) count];
        for (int i = 0; i < count; i++) offsets[i] = wide.isPresent() ? fields.u64() : fields.u32();
        return offsets;
    }

    private static int[] firstSamples(Box stsc, int chunks, int samples) throws MediaException {
        Fields fields = stsc.fields();
        fields.skip(4);
        long entries = fields.u32();
        int[] perChunk = new int[chunks];
        for (int i = 0; i < entries && fields.remaining() >= 12; i++) {
            long first = fields.u32() - 1;
            long count = fields.u32();
            fields.skip(4);
            if (first < 0 || count > Integer.MAX_VALUE) throw Fields.damaged("its chunk table makes no sense");
            if (first < chunks) perChunk[(int) first] = (int) count;
        }
        return sum(perChunk, samples);
    }

    /// Runs the counts on over chunks that state none, and adds them up.
    private static int[] sum(int[] perChunk, int samples) {
        int[] first = new int[perChunk.length + 1];
        long total = 0;
        int count = 0;
        for (int chunk = 0; chunk < perChunk.length; chunk++) {
            if (perChunk[chunk] > 0) count = perChunk[chunk];
            total = Math.min(samples, total + count);
            first[chunk + 1] = (int) total;
        }
        return first;
    }

    int count() {
        return offsets.length;
    }

    /// How many samples have a place.
    int samples() {
        return firstSamples[offsets.length];
    }

    long offset(int chunk) {
        return offsets[chunk];
    }

    int firstSample(int chunk) {
        return firstSamples[chunk];
    }

    int chunkOf(int sample) {
        int found = Arrays.binarySearch(firstSamples, sample);
        if (found < 0) return -found - 2;
        while (firstSamples[found + 1] == sample) found++; // chunks without samples share their number
        return found;
    }
}
