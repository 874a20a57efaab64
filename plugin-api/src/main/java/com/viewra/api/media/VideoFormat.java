package com.viewra.api.media;

import java.util.Optional;

/// What a video track looks like once decoded.
/// @param width coded width in pixels, before rotation and pixel aspect
/// @param height coded height in pixels
/// @param sampleAspect width of a pixel over its height
/// @param rotationDegrees clockwise turn to show it upright: 0, 90, 180 or 270
/// @param frameRate the exact constant rate, or empty when frames come at varying distances
/// @param profile as FFmpeg names it ("High", "Main 10"), empty if unknown
/// @param level as the codec writes it (H.264: 41 for 4.1; HEVC: 120 for 4), 0 if unknown
/// @param bitDepth bits of a luma sample
/// @param dolby what is known of its Dolby Vision, if it has any
public record VideoFormat(
        int width,
        int height,
        Rational sampleAspect,
        int rotationDegrees,
        Optional<Rational> frameRate,
        String profile,
        int level,
        int bitDepth,
        DynamicRange range,
        boolean interlaced,
        Optional<DolbyVision> dolby) {
    public VideoFormat {
        if (width <= 0 || height <= 0) throw new IllegalArgumentException("no picture: " + width + "x" + height);
        if (rotationDegrees % 90 != 0 || rotationDegrees < 0 || rotationDegrees > 270)
            throw new IllegalArgumentException("rotation must be 0, 90, 180 or 270: " + rotationDegrees);
    }

    /// A picture without Dolby Vision, or of which no more is known than that it has it.
    public VideoFormat(
            int width,
            int height,
            Rational sampleAspect,
            int rotationDegrees,
            Optional<Rational> frameRate,
            String profile,
            int level,
            int bitDepth,
            DynamicRange range,
            boolean interlaced) {
        this(
                width,
                height,
                sampleAspect,
                rotationDegrees,
                frameRate,
                profile,
                level,
                bitDepth,
                range,
                interlaced,
                Optional.empty());
    }

    /// A progressive 8-bit SDR picture with square pixels.
    public static VideoFormat of(int width, int height, Rational frameRate) {
        return new VideoFormat(
                width, height, Rational.ONE, 0, Optional.of(frameRate), "", 0, 8, DynamicRange.SDR, false);
    }

    public VideoFormat withFrameRate(Optional<Rational> rate) {
        return new VideoFormat(
                width, height, sampleAspect, rotationDegrees, rate, profile, level, bitDepth, range, interlaced, dolby);
    }

    public VideoFormat withRotation(int degrees) {
        return new VideoFormat(
                width, height, sampleAspect, degrees, frameRate, profile, level, bitDepth, range, interlaced, dolby);
    }

    public VideoFormat withDolby(DolbyVision vision) {
        return with(DynamicRange.DOLBY_VISION, Optional.of(vision));
    }

    public VideoFormat withRange(DynamicRange other) {
        return with(other, Optional.empty());
    }

    private VideoFormat with(DynamicRange newRange, Optional<DolbyVision> newDolby) {
        return new VideoFormat(
                width,
                height,
                sampleAspect,
                rotationDegrees,
                frameRate,
                profile,
                level,
                bitDepth,
                newRange,
                interlaced,
                newDolby);
    }

    /// How decoders show it that know nothing of Dolby Vision; [DynamicRange#DOLBY_VISION] if they cannot.
    public DynamicRange baseRange() {
        return dolby.map(DolbyVision::base).orElse(range);
    }

    /// Whether it is Dolby Vision with nothing beneath it that other decoders show.
    public boolean isOnlyDolbyVision() {
        return baseRange() == DynamicRange.DOLBY_VISION;
    }

    /// Width as shown: with pixel aspect and rotation applied.
    public int displayWidth() {
        return rotationDegrees % 180 == 0 ? stretchedWidth() : height;
    }

    /// Height as shown: with rotation applied.
    public int displayHeight() {
        return rotationDegrees % 180 == 0 ? height : stretchedWidth();
    }

    private int stretchedWidth() {
        return (int) Math.max(1, Math.round(width * sampleAspect.toDouble()));
    }
}
