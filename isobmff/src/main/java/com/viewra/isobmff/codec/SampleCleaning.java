package com.viewra.isobmff.codec;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat;
import com.viewra.isobmff.codec.CodedFrame.Entry;

/// Makes the samples of a copied track what its header promises: without parameter sets that the header has, and
/// marked as key frames only where decoding can start without loss. Whether it can is asked of the picture itself, for
/// recordings flag none of them, or too many.
public final class SampleCleaning {
    private final TrackFormat format;
    private final ParameterSets sets;

    public SampleCleaning(TrackFormat format) {
        this.format = format;
        this.sets = ParameterSets.of(format.codec(), format.config());
    }

    public Sample clean(Sample sample) {
        return new Sample(
                sample.decodeTicks(),
                sample.presentationTicks(),
                sample.durationTicks(),
                isEntry(sample),
                sets.without(sample.data()));
    }

    /// Leading pictures of HEVC are marked as such, so an open entry is as good as any; those of H.264 are not.
    private boolean isEntry(Sample sample) {
        return switch (format.codec()) {
            case H264 -> CodedFrame.entry(Codec.H264, sample.data(), format.config()) == Entry.CLEAN;
            case HEVC -> CodedFrame.entry(Codec.HEVC, sample.data(), format.config()) != Entry.NONE;
            default -> sample.sync();
        };
    }

    /// Whether the picture changes in size or kind with this sample, which one header for the whole track cannot say.
    public boolean isChangedBy(Sample sample) {
        return sets.isChangedBy(sample.data());
    }
}
