package com.viewra.streaming;

import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.Transcoder;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What this machine can encode: measured once with the real encoder, since no list of processors would know.
/// A picture costs a part for reading it and a part for every pixel written.
/// @param machine what was measured: FFmpeg's version and the processor
/// @param readSeconds for reading one 1080p H.264 picture
/// @param writeSeconds for writing a million pixels, by settings
/// @param encoders at once that together get more done than fewer
public record Capacity(String machine, double readSeconds, Map<Speed, Double> writeSeconds, int encoders) {
    /// Times real time that leave room for a viewer who seeks, and for everything else.
    static final double COMFORTABLE = 1.5;

    private static final double MILLION = 1e6;
    private static final double MEASURED_PIXELS = 1920 * 1080;

    /// How much dearer than H.264 others are to decode, and what mapping HDR light costs in written pixels:
    /// guesses, put right by what the heads measure.
    private static final double MODERN_CODEC = 1.6;

    private static final double DEEP_COLOUR = 1.4;
    private static final double TONE_MAPPING = 3;

    public Capacity {
        writeSeconds = Map.copyOf(writeSeconds);
    }

    /// Whether other programs keep this machine busy, so that what is measured now is less than it can do.
    public static boolean isMachineBusy() {
        return CapacityBench.isMachineBusy();
    }

    /// Measures now, whoever is disturbed. Takes about ten seconds.
    /// @return empty if there is nothing that encodes
    public static Optional<Capacity> measure(Tools tools, List<Transcoder> transcoders, String machine)
            throws IOException, InterruptedException {
        return new CapacityBench(tools, transcoders, () -> true).measure(machine);
    }

    /// Times real time at which a rendition would be encoded.
    double factor(Track.Video source, Rendition.OfVideo rendition, Speed speed) {
        VideoFormat format = source.format();
        double sourcePixels = (double) format.width() * format.height();
        double reading = readSeconds * sourcePixels / MEASURED_PIXELS * weight(source.codec(), format.bitDepth());
        double pixels =
                (double) rendition.picture().width() * rendition.picture().height();
        double mapping = format.range().isHdr() ? TONE_MAPPING : 1;
        double writing = writeSeconds.getOrDefault(speed, 0.0) * pixels / MILLION * mapping;
        double rate = rendition.picture().frameRate().map(Rational::toDouble).orElse(30.0);
        return 1 / ((reading + writing) * rate);
    }

    private static double weight(Codec codec, int bitDepth) {
        boolean modern = codec == Codec.HEVC || codec == Codec.AV1 || codec == Codec.VP9;
        return (modern ? MODERN_CODEC : 1) * (bitDepth > 8 ? DEEP_COLOUR : 1);
    }

    /// For the doctor: "1080p to 720p at 5.1 times real time with good settings, ..."
    public String inWords() {
        return String.format(
                Locale.ROOT,
                "1080p to 720p at 24 pictures a second: %.1f times real time with quick settings, %.1f with good ones; %d at once",
                measured(Speed.FAST_START),
                measured(Speed.STEADY),
                encoders);
    }

    private double measured(Speed speed) {
        return 1 / ((readSeconds + writeSeconds.getOrDefault(speed, 0.0) * 1280 * 720 / MILLION) * 24);
    }
}
