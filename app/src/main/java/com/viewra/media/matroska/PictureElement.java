package com.viewra.media.matroska;

import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.VideoFormat;
import com.viewra.isobmff.codec.DolbyVisionConfig;
import com.viewra.isobmff.codec.PictureCoding;
import java.util.Optional;

/// The Video element of a track (RFC 9559 5.1.4.1.28).
final class PictureElement {
    private static final int INTERLACED = 1;
    private static final int DISPLAY_UNIT_PIXELS = 0;
    private static final int DISPLAY_UNIT_RATIO = 3;
    private static final int UNSPECIFIED = 2;
    private static final long DVCC = 0x64766343;
    private static final long DVVC = 0x64767643;
    private static final long DVWC = 0x64767743;

    private PictureElement() {}

    static Optional<VideoFormat> parse(EbmlElement video, EbmlElement entry) {
        long width = video.uint(Id.PIXEL_WIDTH, 0);
        long height = video.uint(Id.PIXEL_HEIGHT, 0);
        if (width <= 0 || height <= 0 || width > 1 << 16 || height > 1 << 16) return Optional.empty();
        VideoFormat format = new VideoFormat(
                (int) width,
                (int) height,
                sampleAspect(video, width, height),
                rotation(video),
                Optional.empty(),
                "",
                0,
                8,
                range(video),
                video.uint(Id.FLAG_INTERLACED, 0) == INTERLACED);
        return Optional.of(withDolby(format, entry));
    }

    /// The configuration lies in a mapping of block additions, also where no block has any (Matroska codec mappings,
    /// "Dolby Vision").
    private static VideoFormat withDolby(VideoFormat format, EbmlElement entry) {
        for (EbmlElement mapping : entry.children(Id.BLOCK_ADDITION_MAPPING)) {
            long type = mapping.uint(Id.BLOCK_ADD_ID_TYPE, 0);
            if (type != DVCC && type != DVVC && type != DVWC) continue;
            return mapping.child(Id.BLOCK_ADD_ID_EXTRA_DATA)
                    .flatMap(data -> DolbyVisionConfig.parse(data.bytes()))
                    .map(format::withDolby)
                    .orElseGet(() -> format.withRange(DynamicRange.DOLBY_VISION));
        }
        return format;
    }

    /// What is left of the picture after cropping is stretched to the display size.
    private static Rational sampleAspect(EbmlElement video, long width, long height) {
        long unit = video.uint(Id.DISPLAY_UNIT, DISPLAY_UNIT_PIXELS);
        long shownWidth = width - video.uint(Id.PIXEL_CROP_LEFT, 0) - video.uint(Id.PIXEL_CROP_RIGHT, 0);
        long shownHeight = height - video.uint(Id.PIXEL_CROP_TOP, 0) - video.uint(Id.PIXEL_CROP_BOTTOM, 0);
        long displayWidth = video.uint(Id.DISPLAY_WIDTH, shownWidth);
        long displayHeight = video.uint(Id.DISPLAY_HEIGHT, shownHeight);
        boolean usable = unit <= DISPLAY_UNIT_RATIO
                && shownWidth > 0
                && shownHeight > 0
                && displayWidth > 0
                && displayHeight > 0
                && displayWidth < 1 << 16
                && displayHeight < 1 << 16;
        return usable ? new Rational(displayWidth * shownHeight, displayHeight * shownWidth) : Rational.ONE;
    }

    /// ProjectionPoseRoll turns counter-clockwise.
    private static int rotation(EbmlElement video) {
        double roll = video.child(Id.PROJECTION)
                .map(p -> p.real(Id.PROJECTION_POSE_ROLL, 0))
                .orElse(0.0);
        return Math.floorMod(-Math.round(roll / 90), 4) * 90;
    }

    private static DynamicRange range(EbmlElement video) {
        long transfer = video.child(Id.COLOUR)
                .map(c -> c.uint(Id.TRANSFER, UNSPECIFIED))
                .orElse((long) UNSPECIFIED);
        return transfer == UNSPECIFIED ? DynamicRange.UNKNOWN : PictureCoding.rangeOf(Math.clamp(transfer, 0, 255));
    }
}
