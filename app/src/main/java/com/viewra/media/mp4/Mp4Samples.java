package com.viewra.media.mp4;

import com.viewra.isobmff.SampleLocation;
import java.util.OptionalLong;

/// The samples of one track in decode order, from whichever tables the file has.
interface Mp4Samples {
    /// Those that are really there.
    int count();

    /// @param sample from zero
    SampleLocation at(int sample);

    /// Sync samples from zero, ascending; empty if every sample is one.
    int[] syncSamples();

    /// Bytes of the samples from `first` to before `end`.
    long sizeBytes(int first, int end);

    /// The same without what lies behind the first `count`.
    Mp4Samples first(int count);

    /// How long each of them lasts, the last aside, if all last equally long.
    OptionalLong constantDuration();
}
