package com.viewra.media.mp4;

import com.viewra.api.media.Codec;
import com.viewra.isobmff.SampleLocation;
import com.viewra.isobmff.codec.CodedFrame;
import java.io.IOException;
import java.nio.channels.FileChannel;

/// Looks whether a few of the sync samples are what they claim: an H.264 picture that is no IDR opens a group that
/// needs the one before it, and does not say which pictures do.
final class KeyframeCheck {
    private static final int CHECKED = 16;
    private static final int LARGEST_START = 64 << 10;

    private KeyframeCheck() {}

    static boolean isEveryEntryClean(FileChannel file, Mp4Track track) throws IOException {
        int[] sync = track.samples().syncSamples();
        if (track.box().entry().codec() != Codec.H264 || sync.length == 0) return true;
        SampleBytes bytes = new SampleBytes(file);
        int checked = Math.min(CHECKED, sync.length);
        for (int i = 0; i < checked; i++) {
            SampleLocation place = track.samples().at(sync[(int) ((long) i * sync.length / checked)]);
            byte[] start = bytes.read(place.offsetBytes(), Math.min(LARGEST_START, place.sizeBytes()));
            var entry = CodedFrame.entry(Codec.H264, start, track.box().entry().config());
            if (entry == CodedFrame.Entry.OPEN) return false;
        }
        return true;
    }
}
