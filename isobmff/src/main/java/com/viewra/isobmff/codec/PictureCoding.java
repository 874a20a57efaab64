package com.viewra.isobmff.codec;

import com.viewra.api.MediaException;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.media.VideoFormat;
import java.util.Optional;

/// What the configuration of a video decoder says about the pictures.
/// @param profile as FFmpeg names it, empty if unknown
/// @param level as the codec writes it, 0 if unknown
/// @param frameRate the rate the encoder promised, which the container may contradict
public record PictureCoding(
        String profile,
        int level,
        int bitDepth,
        Optional<Rational> sampleAspect,
        Optional<Rational> frameRate,
        Optional<DynamicRange> range,
        boolean interlaced) {
    public static final PictureCoding UNKNOWN =
            new PictureCoding("", 0, 8, Optional.empty(), Optional.empty(), Optional.empty(), false);

    /// @param config as [com.viewra.api.media.TrackFormat#config] describes it; may be empty
    public static PictureCoding of(Codec codec, DecoderConfig config) throws MediaException {
        if (config.length() == 0) return UNKNOWN;
        return switch (codec) {
            case H264 -> AvcConfig.parse(config.toBytes());
            case HEVC -> HevcConfig.parse(config.toBytes());
            case AV1 -> Av1Config.parse(config.toBytes());
            case VP8, VP9 -> VpConfig.parse(config.toBytes());
            case MPEG4 -> Mpeg4VisualHeader.parse(config.toBytes());
            default -> UNKNOWN;
        };
    }

    /// @param transfer transfer characteristics (ITU-T H.273 8.2)
    public static DynamicRange rangeOf(int transfer) {
        return switch (transfer) {
            case 16 -> DynamicRange.HDR10;
            case 18 -> DynamicRange.HLG;
            default -> DynamicRange.SDR;
        };
    }

    /// `container` with what it could not know filled in. What the container itself states stays.
    public VideoFormat complete(VideoFormat container) {
        return new VideoFormat(
                container.width(),
                container.height(),
                container.sampleAspect().equals(Rational.ONE)
                        ? sampleAspect.orElse(Rational.ONE)
                        : container.sampleAspect(),
                container.rotationDegrees(),
                container.frameRate(),
                profile,
                level,
                bitDepth,
                container.range() == DynamicRange.UNKNOWN ? range.orElse(DynamicRange.SDR) : container.range(),
                interlaced || container.interlaced(),
                container.dolby());
    }
}
