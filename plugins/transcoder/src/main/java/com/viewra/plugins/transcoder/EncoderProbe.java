package com.viewra.plugins.transcoder;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.TrackFormat.DecoderConfig;
import com.viewra.api.transcode.EncoderReport;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.isobmff.FragmentedMp4Reader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Finds out which hardware encoders work by encoding a few pictures with each, at two settings. One whose headers
/// differ between the two is of no use: segments of different runs have to fit one init segment.
record EncoderProbe(Tools tools) {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final VideoRecipe SMALL =
            new VideoRecipe(Codec.H264, 640, 360, new Rational(24, 1), 48, 1_000_000, 30, false, false);

    List<EncoderReport> probe() throws InterruptedException {
        List<EncoderReport> reports = new ArrayList<>();
        for (HardwareEncoder encoder : HardwareEncoder.values()) reports.add(probe(encoder));
        return reports;
    }

    private EncoderReport probe(HardwareEncoder encoder) throws InterruptedException {
        try {
            boolean stable = headers(encoder, Speed.FAST_START).equals(headers(encoder, Speed.STEADY));
            return new EncoderReport(
                    encoder.family(),
                    stable,
                    encoder.title()
                            + (stable ? " encodes." : " encodes, but with headers that change with the settings."));
        } catch (IOException e) {
            return new EncoderReport(encoder.family(), false, encoder.title() + " does not encode here: " + why(e));
        }
    }

    /// FFmpeg's first words name the cause; the rest follows from it.
    private static String why(IOException e) {
        String words = String.valueOf(e.getMessage()).replaceFirst("(?s)^.* ended with code -?\\d+: ", "");
        return words.split("; ", 2)[0].replaceFirst("^\\[[^]]*] ", "").strip();
    }

    private DecoderConfig headers(HardwareEncoder encoder, Speed speed) throws IOException, InterruptedException {
        Path ffmpeg = tools.locate("ffmpeg");
        byte[] film = tools.run("try " + encoder.title(), ffmpeg, arguments(encoder, speed), LIMIT);
        return new FragmentedMp4Reader(new ByteArrayInputStream(film))
                .formats().values().stream()
                        .findFirst()
                        .orElseThrow(() -> new MediaException(
                                MediaException.Code.TOOL_FAILED, "FFmpeg said nothing and gave no picture."))
                        .config();
    }

    static List<String> arguments(HardwareEncoder encoder, Speed speed) {
        VideoRecipe recipe = SMALL.by(encoder.family());
        List<String> arguments = new ArrayList<>(List.of("-hide_banner", "-loglevel", "error", "-nostdin"));
        arguments.addAll(encoder.device());
        arguments.addAll(List.of("-f", "lavfi", "-i", "testsrc2=size=640x360:rate=24", "-frames:v", "6"));
        arguments.addAll(List.of("-vf", String.join(",", encoder.handOver())));
        arguments.addAll(encoder.arguments(recipe, speed));
        arguments.addAll(Arrays.asList("-f", "mp4", "-movflags", "cmaf+frag_keyframe+delay_moov", "pipe:1"));
        return arguments;
    }
}
