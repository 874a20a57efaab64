package com.viewra.isobmff;

import com.viewra.api.MediaException;
import java.util.Arrays;
import java.util.Optional;

/// The samples that decoding can start at (`stss`, ISO 14496-12 8.6.2). Without the box all can.
final class SyncSamples {
    private final boolean all;
    private final int[] samples;

    private SyncSamples(boolean all, int[] samples) {
        this.all = all;
        this.samples = samples;
    }

    static SyncSamples parse(Box stbl) throws MediaException {
        Optional<Box> stss = stbl.child("stss");
        if (stss.isEmpty()) return new SyncSamples(true, new int[0]);
        Fields fields = stss.get().fields();
        fields.skip(4);
        int count = (int) Math.min(fields.u32(), fields.remaining() / 4);
        int[] samples = new int[count];
        for (int i = 0; i < count; i++) samples[i] = Math.clamp(fields.u32() - 1, 0, Integer.MAX_VALUE);
        Arrays.sort(samples);
        return new SyncSamples(false, samples);
    }

    boolean isAll() {
        return all;
    }

    boolean contains(int sample) {
        return all || Arrays.binarySearch(samples, sample) >= 0;
    }

    int[] samples() {
        return samples;
    }
}
