package com.viewra.isobmff.codec;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Sample;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.isobmff.codec.CodedFrame.Entry;

/// Finds the pictures that cannot be decoded because reading began in an open group of pictures: they follow its key
/// frame, are shown before it, and need what came earlier (ISO 23008-2: RASL pictures). For one stream.
public final class LeadingPictures {
    private final Codec codec;
    private final DecoderConfig config;
    private boolean started;
    /// Presentation time of the first key frame, if it is open.
    private long openEntryTicks = Long.MIN_VALUE;

    public LeadingPictures(Codec codec, DecoderConfig config) {
        this.codec = codec;
        this.config = config;
    }

    /// To be asked about every sample from the first on, in decode order.
    public boolean contains(Sample sample) {
        if (!started) {
            started = true;
            Entry entry = CodedFrame.entry(codec, sample.data(), config);
            if (entry == Entry.OPEN) openEntryTicks = sample.presentationTicks();
        }
        return sample.presentationTicks() < openEntryTicks && needsEarlier(sample);
    }

    private boolean needsEarlier(Sample sample) {
        return switch (codec) {
            case H264 -> true; // does not say so
            case HEVC -> NalUnits.isHevcSkippedLeading(sample.data(), NalUnits.hevcPrefixBytes(config));
            default -> false;
        };
    }
}
