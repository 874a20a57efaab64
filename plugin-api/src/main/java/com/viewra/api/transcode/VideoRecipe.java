package com.viewra.api.transcode;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import java.util.OptionalInt;

/// How a video track is to be encoded. Complete: two jobs with equal recipes yield interchangeable samples, whatever
/// machine, preset or start position they have.
/// @param width picture width in pixels, even
/// @param height picture height in pixels, even
/// @param frameRate exact constant rate of the output
/// @param gopFrames frames from one IDR picture to the next; the segment grid
/// @param bitrate average bits per second; peaks may reach 1.5 times as much
/// @param level H.264 level times ten (40 for 4.0)
/// @param toneMap whether HDR light is mapped to SDR
/// @param deinterlace whether fields are joined to frames first
/// @param family which encoder makes it, as [Transcoder#probe] names it: samples of different encoders do not go with
/// each
///     other's headers
/// @param burned index of the subtitle track whose pictures, as [TranscodeRequest#overlay] brings them, are drawn
///     into it
public record VideoRecipe(
        Codec codec,
        int width,
        int height,
        Rational frameRate,
        int gopFrames,
        int bitrate,
        int level,
        boolean toneMap,
        boolean deinterlace,
        String family,
        OptionalInt burned)
        implements Recipe {
    /// The encoder that runs everywhere.
    public static final String SOFTWARE = "x264";

    /// In software, nothing drawn into it.
    public VideoRecipe(
            Codec codec,
            int width,
            int height,
            Rational frameRate,
            int gopFrames,
            int bitrate,
            int level,
            boolean toneMap,
            boolean deinterlace) {
        this(
                codec,
                width,
                height,
                frameRate,
                gopFrames,
                bitrate,
                level,
                toneMap,
                deinterlace,
                SOFTWARE,
                OptionalInt.empty());
    }

    public VideoRecipe {
        if (width <= 0 || height <= 0 || width % 2 != 0 || height % 2 != 0)
            throw new IllegalArgumentException("4:2:0 needs even sizes: " + width + "x" + height);
        if (gopFrames <= 0) throw new IllegalArgumentException("gopFrames must be positive");
    }

    /// The same by another encoder.
    public VideoRecipe by(String otherFamily) {
        return with(otherFamily, burned);
    }

    /// The same with the pictures of a subtitle track drawn into it.
    public VideoRecipe burning(int subtitle) {
        return with(family, OptionalInt.of(subtitle));
    }

    private VideoRecipe with(String newFamily, OptionalInt newBurned) {
        return new VideoRecipe(
                codec, width, height, frameRate, gopFrames, bitrate, level, toneMap, deinterlace, newFamily, newBurned);
    }

    public boolean isSoftware() {
        return family.equals(SOFTWARE);
    }

    @Override
    public String canonical() {
        return "video:%s:%dx%d:%s:g%d:b%d:l%d:%s:%s"
                        .formatted(
                                codec.id(),
                                width,
                                height,
                                frameRate,
                                gopFrames,
                                bitrate,
                                level,
                                toneMap ? "tonemap" : "-",
                                deinterlace ? "deint" : "-")
                + (isSoftware() ? "" : ":" + family)
                + (burned.isPresent() ? ":burn" + burned.getAsInt() : "");
    }
}
