package com.viewra.plugins.packager;

import com.viewra.api.media.DolbyVision;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.BoxWriter;
import com.viewra.isobmff.codec.DolbyVisionConfig;
import java.util.Optional;

/// Says in a sample description how samples are coded.
@FunctionalInterface
interface SampleEntryWriter {
    void write(BoxWriter stsd);

    /// @return empty for codecs that have no place in CMAF
    static Optional<SampleEntryWriter> of(TrackFormat format) {
        return switch (format) {
            case TrackFormat.Video video -> visual(video);
            case TrackFormat.Audio audio -> sound(audio);
        };
    }

    private static Optional<SampleEntryWriter> visual(TrackFormat.Video format) {
        return switch (format.codec()) {
            case H264 -> visual("avc1", "avcC", format);
            case HEVC -> visual(format.format().isOnlyDolbyVision() ? "dvh1" : "hvc1", "hvcC", format);
            case AV1 -> visual(format.format().isOnlyDolbyVision() ? "dav1" : "av01", "av1C", format);
            case VP9 -> visual("vp09", "vpcC", format);
            default -> Optional.empty();
        };
    }

    private static Optional<SampleEntryWriter> sound(TrackFormat.Audio format) {
        return switch (format.codec()) {
            case AAC -> sound("mp4a", format, entry -> Esds.write(entry, Esds.AAC, format.config()));
            case MP3 -> sound("mp4a", format, entry -> Esds.write(entry, Esds.MP3, DecoderConfig.EMPTY));
            case AC3 -> sound("ac-3", format, configured("dac3", format));
            case EAC3 -> sound("ec-3", format, configured("dec3", format));
            case OPUS -> sound("Opus", format, configured("dOps", format));
            case FLAC -> sound("fLaC", format, configured("dfLa", format));
            default -> Optional.empty();
        };
    }

    private static SampleEntryWriter configured(String box, TrackFormat format) {
        return entry -> entry.box(box, config -> config.bytes(format.config().toBytes()));
    }

    /// `VisualSampleEntry`, ISO 14496-12 12.1.3.
    private static Optional<SampleEntryWriter> visual(String type, String configBox, TrackFormat.Video format) {
        return Optional.of(stsd -> stsd.box(type, entry -> {
            entry.zeros(6).u16(1).zeros(16);
            entry.u16(format.format().width()).u16(format.format().height());
            entry.u32(0x0048_0000).u32(0x0048_0000); // 72 dpi
            entry.u32(0).u16(1).zeros(32).u16(24).u16(0xffff);
            configured(configBox, format).write(entry);
            dolby(entry, format.format());
            pixelAspect(entry, format.format().sampleAspect());
            colour(entry, format.format().baseRange());
        }));
    }

    /// For pictures in one layer; the second layer of a Blu-ray is left to itself.
    private static void dolby(BoxWriter entry, VideoFormat format) {
        format.dolby()
                .filter(dolby -> isOneLayer(dolby))
                .ifPresent(dolby ->
                        entry.box(DolbyVisionConfig.box(dolby), box -> box.bytes(DolbyVisionConfig.toBytes(dolby))));
    }

    private static boolean isOneLayer(DolbyVision dolby) {
        return dolby.profile() == 5 || dolby.profile() >= 8;
    }

    private static void pixelAspect(BoxWriter entry, Rational aspect) {
        if (aspect.equals(Rational.ONE)) return;
        entry.box("pasp", pasp -> pasp.u32(aspect.numerator()).u32(aspect.denominator()));
    }

    /// For HDR, whose light is wrong when a player misses it; code points of ITU-T H.273. The rest is in the bit
    /// stream.
    private static void colour(BoxWriter entry, DynamicRange range) {
        int transfer = switch (range) {
            case HDR10 -> 16;
            case HLG -> 18;
            case SDR, DOLBY_VISION, UNKNOWN -> 0;
        };
        if (transfer == 0) return;
        int bt2020 = 9;
        entry.box(
                "colr",
                colr -> colr.fourCc("nclx")
                        .u16(bt2020)
                        .u16(transfer)
                        .u16(bt2020)
                        .u8(0));
    }

    /// `AudioSampleEntry`, ISO 14496-12 12.2.3. A rate that does not fit its 16 bits is left to the decoder's own
    /// configuration.
    private static Optional<SampleEntryWriter> sound(String type, TrackFormat.Audio format, SampleEntryWriter config) {
        int rate = format.format().sampleRate();
        return Optional.of(stsd -> stsd.box(type, entry -> {
            entry.zeros(6).u16(1).zeros(8);
            entry.u16(format.format().channels()).u16(16).zeros(4);
            entry.u32(rate > 0xffff ? 0 : (long) rate << 16);
            config.write(entry);
        }));
    }
}
