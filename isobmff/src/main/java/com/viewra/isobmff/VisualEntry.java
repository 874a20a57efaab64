package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.codec.DolbyVisionConfig;
import com.viewra.isobmff.codec.PictureCoding;
import java.util.List;
import java.util.Optional;

/// A `VisualSampleEntry` (ISO 14496-12 12.1.3).
final class VisualEntry {
    private static final int UNSPECIFIED = 2;

    private VisualEntry() {}

    static SampleEntry parse(Box entry) throws MediaException {
        Fields fields = entry.fields();
        fields.skip(8 + 16);
        int width = fields.u16();
        int height = fields.u16();
        fields.skip(50);
        if (width == 0 || height == 0) throw Fields.damaged("a video track claims a picture without size");
        List<Box> boxes = Box.listIn(fields);
        Codec codec = EntryCodecs.of(entry.type());
        DecoderConfig config =
                EntryCodecs.config(codec, boxes).map(DecoderConfig::of).orElse(DecoderConfig.EMPTY);
        VideoFormat format =
                new VideoFormat(width, height, sampleAspect(boxes), 0, Optional.empty(), "", 0, 8, range(boxes), false);
        VideoFormat complete = coding(codec, config).complete(format);
        return new SampleEntry.Video(
                entry.type(),
                codec,
                config,
                dolby(boxes).map(complete::withDolby).orElse(complete));
    }

    private static Optional<DolbyVision> dolby(List<Box> boxes) throws MediaException {
        for (Box box : boxes)
            if (isDolby(box)) return DolbyVisionConfig.parse(box.fields().rest());
        return Optional.empty();
    }

    private static boolean isDolby(Box box) {
        return box.is("dvcC") || box.is("dvvC") || box.is("dvwC");
    }

    private static PictureCoding coding(Codec codec, DecoderConfig config) {
        try {
            return PictureCoding.of(codec, config);
        } catch (MediaException e) {
            return PictureCoding.UNKNOWN; // an odd header costs some details, not the track
        }
    }

    /// `colr` 12.1.5 and the Dolby Vision configuration box.
    private static DynamicRange range(List<Box> boxes) throws MediaException {
        DynamicRange range = DynamicRange.UNKNOWN;
        for (Box box : boxes) {
            if (isDolby(box)) return DynamicRange.DOLBY_VISION;
            if (!box.is("colr") || box.sizeBytes() < 10) continue;
            Fields fields = box.fields();
            String kind = fields.fourCc();
            fields.skip(2);
            int transfer = fields.u16();
            if ((kind.equals("nclx") || kind.equals("nclc")) && transfer != UNSPECIFIED)
                range = PictureCoding.rangeOf(transfer);
        }
        return range;
    }

    /// `pasp`, 12.1.4.
    private static Rational sampleAspect(List<Box> boxes) throws MediaException {
        for (Box box : boxes) {
            if (!box.is("pasp")) continue;
            Fields fields = box.fields();
            long horizontal = fields.u32();
            long vertical = fields.u32();
            if (horizontal > 0 && vertical > 0) return new Rational(horizontal, vertical);
        }
        return Rational.ONE;
    }
}
