package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Optional;

/// Sizes of the samples (`stsz` and `stz2`, ISO 14496-12 8.7.3).
final class SampleSizes {
    /// Size of every sample, or 0 if `ends` has them.
    private final int constant;
    private final int count;
    /// Bytes of all samples up to and including each.
    private final long[] ends;

    private SampleSizes(int constant, int count, long[] ends) {
        this.constant = constant;
        this.count = count;
        this.ends = ends;
    }

    static SampleSizes parse(Box stbl) throws MediaException {
        Optional<Box> compact = stbl.child("stz2");
        return compact.isPresent() ? parseCompact(compact.get()) : parsePlain(stbl.require("stsz"));
    }

    private static SampleSizes parsePlain(Box stsz) throws MediaException {
        Fields fields = stsz.fields();
        fields.skip(4);
        long constant = fields.u32();
        long count = fields.u32();
        if (constant > Integer.MAX_VALUE || count > Integer.MAX_VALUE)
            throw Fields.damaged("a track claims " + count + " samples of " + constant + " bytes");
        if (constant > 0) return new SampleSizes((int) constant, (int) count, new long[0]);
        if (count > fields.remaining() / 4)
            throw Fields.damaged("the sizes of " + count + " samples are announced, but not there");
        long[] ends = new long[(int) count];
        long end = 0;
        for (int i = 0; i < count; i++) ends[i] = end += checked(fields.u32());
        return new SampleSizes(0, (int) count, ends);
    }

    private static SampleSizes parseCompact(Box stz2) throws MediaException {
        Fields fields = stz2.fields();
        fields.skip(7);
        int bits = fields.u8();
        long count = fields.u32();
        if ((bits != 4 && bits != 8 && bits != 16) || count > fields.remaining() * 8L / bits)
            throw Fields.damaged("the sizes of " + count + " samples are announced, but not there");
        long[] ends = new long[(int) count];
        long end = 0;
        int pair = 0;
        for (int i = 0; i < count; i++) {
            if (bits == 4 && i % 2 == 0) pair = fields.u8();
            int size = bits == 16 ? fields.u16() : bits == 8 ? fields.u8() : i % 2 == 0 ? pair >> 4 : pair & 15;
            ends[i] = end += size;
        }
        return new SampleSizes(0, (int) count, ends);
    }

    private static long checked(long size) throws MediaException {
        if (size > Integer.MAX_VALUE - 16) throw Fields.damaged("a sample claims " + size + " bytes");
        return size;
    }

    int count() {
        return count;
    }

    int of(int sample) {
        return (int) between(sample, sample + 1);
    }

    /// Bytes of the samples from `first` to before `end`.
    long between(int first, int end) {
        return constant > 0 ? (long) constant * (end - first) : before(end) - before(first);
    }

    private long before(int sample) {
        return sample == 0 ? 0 : ends[sample - 1];
    }
}
