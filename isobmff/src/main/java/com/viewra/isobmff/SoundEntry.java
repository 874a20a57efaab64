package com.viewra.isobmff;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.isobmff.codec.SoundCoding;
import java.util.ArrayList;
import java.util.List;

/// An `AudioSampleEntry` (ISO 14496-12 12.2.3), in its QuickTime versions 0 to 2 too.
final class SoundEntry {
    private SoundEntry() {}

    static SampleEntry parse(Box entry) throws MediaException {
        Fields fields = entry.fields();
        fields.skip(8);
        int version = fields.u16();
        fields.skip(6);
        int channels = fields.u16();
        int bits = fields.u16();
        fields.skip(4);
        long sampleRate = fields.u32() >> 16;
        switch (version) {
            case 1 -> fields.skip(16);
            case 2 -> {
                fields.skip(4);
                sampleRate = Math.round(Double.longBitsToDouble(fields.i64()));
                channels = fields.i32();
                fields.skip(4);
                bits = fields.i32();
                fields.skip(12);
            }
            default -> {
                // version 0 has nothing more
            }
        }
        List<Box> boxes = Box.listIn(fields);
        if (sampleRate <= 0 || sampleRate > 1_000_000 || channels <= 0 || channels > 255)
            throw new MediaException(
                    MediaException.Code.UNSUPPORTED,
                    "A sound track claims " + sampleRate + " Hz and " + channels + " channels.");
        Codec codec = EntryCodecs.of(entry.type());
        AudioFormat format = new AudioFormat((int) sampleRate, channels, "", bits);
        for (Box box : withQuickTimeExtension(boxes))
            if (box.is("esds")) return completed(ElementaryStream.parse(box).sound(entry.type(), format));
        DecoderConfig config =
                EntryCodecs.config(codec, boxes).map(DecoderConfig::of).orElse(DecoderConfig.EMPTY);
        return completed(new SampleEntry.Audio(entry.type(), codec, config, format));
    }

    /// QuickTime wraps the boxes of compressed sound in `wave`.
    private static List<Box> withQuickTimeExtension(List<Box> boxes) throws MediaException {
        List<Box> all = new ArrayList<>(boxes);
        for (Box box : boxes) if (box.is("wave")) all.addAll(box.children());
        return all;
    }

    private static SampleEntry completed(SampleEntry.Audio entry) {
        try {
            AudioFormat format = SoundCoding.of(entry.codec(), entry.config(), entry.format())
                    .format();
            return new SampleEntry.Audio(entry.type(), entry.codec(), entry.config(), format);
        } catch (MediaException e) {
            return entry; // an odd header costs some details, not the track
        }
    }
}
