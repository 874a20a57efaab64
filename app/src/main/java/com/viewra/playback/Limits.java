package com.viewra.playback;

import java.util.Set;

/// How far a device decodes one coding. Zero, or an empty set, stands for no limit that is known.
/// @param profiles by the names FFmpeg has for them
/// @param level as people write it: 4.1, 5.1
/// @param bitDepth bits of a sample of the picture
/// @param height of the shorter side, in pixels
/// @param frameRate pictures per second
/// @param bitrate bits per second
/// @param channels of sound
/// @param sampleRate in hertz
public record Limits(
        Set<String> profiles,
        double level,
        int bitDepth,
        int height,
        double frameRate,
        long bitrate,
        int channels,
        int sampleRate) {
    public static final Limits NONE = new Limits(Set.of(), 0, 0, 0, 0, 0, 0, 0);

    /// What every H.264 decoder of a browser or a phone takes: 8 bits, 4:2:0.
    public static final Limits USUAL_H264 = new Limits(
            Set.of("Baseline", "Constrained Baseline", "Extended", "Main", "High", "Progressive High"),
            0,
            8,
            0,
            0,
            0,
            0,
            0);

    public Limits {
        profiles = Set.copyOf(profiles);
        if (level < 0 || bitDepth < 0 || height < 0 || frameRate < 0 || bitrate < 0 || channels < 0 || sampleRate < 0)
            throw new IllegalArgumentException("a limit is not negative");
    }

    /// @param profile empty if unknown, which is taken for one that fits
    boolean allowsProfile(String profile) {
        return profiles.isEmpty() || profile.isEmpty() || profiles.contains(profile);
    }

    static boolean exceeds(long value, long limit) {
        return limit > 0 && value > limit;
    }

    static boolean exceeds(double value, double limit) {
        return limit > 0 && value > limit;
    }
}
