package com.viewra.plugins.transcoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.Tools;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.DynamicRange;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.CopyRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.testkit.Clips;
import com.viewra.testkit.Golden;
import com.viewra.testkit.LocalTools;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The argument lists as text, to be reviewed; and each is run, since FFmpeg alone knows whether it is one.
class FfmpegCommandTest {
    private static final Rational ZERO = new Rational(0, 1);
    private static final Rational FILM = new Rational(24000, 1001);
    private static final AudioRecipe STEREO = new AudioRecipe(Codec.AAC, 48_000, 2, 160_000, 1024);

    private record Case(String name, TranscodeRequest request) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        Path mp4 = Clips.mp4(640, 360, "24000/1001", 6, 60);
        Path ts = transportStream();
        VideoRecipe plain = video(FILM, false, false);
        return Stream.of(
                new Case("video-from-zero", request(mp4, picture(DynamicRange.SDR), plain, ZERO, 0, Speed.STEADY)),
                new Case(
                        "video-fast-start", request(mp4, picture(DynamicRange.SDR), plain, ZERO, 48, Speed.FAST_START)),
                new Case(
                        "video-interlaced-ts",
                        request(
                                ts,
                                picture(DynamicRange.SDR),
                                video(new Rational(25, 1), false, true),
                                new Rational(7, 5),
                                300,
                                Speed.STEADY)),
                new Case("video-burned", burned(mp4, plain)),
                new Case("video-hdr10", hdr("smpte2084", DynamicRange.HDR10)),
                new Case("video-hlg", hdr("arib-std-b67", DynamicRange.HLG)),
                new Case("sound-from-zero", request(mp4, sound(), STEREO, ZERO, 0, Speed.STEADY)),
                new Case("sound-later", request(mp4, sound(), STEREO, ZERO, 100, Speed.STEADY)),
                new Case(
                        "copy-picture-ts",
                        request(ts, picture(DynamicRange.SDR), new CopyRecipe(), ZERO, 0, Speed.STEADY)),
                new Case("copy-sound", request(mp4, sound(), new CopyRecipe(), ZERO, 2000, Speed.STEADY)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void of_request_isTheGoldenArgumentListAndRuns(Case expected) throws Exception {
        TranscodeRequest request = expected.request();
        List<String> arguments = FfmpegCommand.of(request, Container.of(request.source()));
        Golden.assertMatches(
                expected.name() + ".argv.txt",
                arguments.stream()
                        .map(argument -> argument.replace("" + request.source(), "{source}") + "\n")
                        .collect(Collectors.joining()));
        byte[] output = output(request, arguments);
        assertTrue(output.length > 1000, "only " + output.length + " bytes");
    }

    private static byte[] output(TranscodeRequest request, List<String> arguments) throws Exception {
        if (request.overlay().isEmpty())
            return new LocalTools().run("test", Clips.ffmpeg(), arguments, Duration.ofMinutes(1));
        try (Tools.Running ffmpeg = new LocalTools()
                .start("test", Clips.ffmpeg(), arguments, request.overlay().get())) {
            byte[] output = ffmpeg.output().readAllBytes();
            assertEquals(0, ffmpeg.waitFor(), "" + ffmpeg.lastErrors());
            return output;
        }
    }

    private static TranscodeRequest burned(Path film, VideoRecipe recipe) {
        Path pictures = Clips.make(
                "overlay.mkv",
                "-f",
                "lavfi",
                "-i",
                "color=white@0.5:size=320x180:rate=1:duration=60,format=rgba",
                "-c:v",
                "png");
        return new TranscodeRequest(
                "test",
                film,
                picture(DynamicRange.SDR),
                recipe.burning(2),
                ZERO,
                48,
                Speed.STEADY,
                false,
                Optional.of(program -> Files.copy(pictures, program)));
    }

    private static TranscodeRequest hdr(String transfer, DynamicRange range) {
        Path clip = Clips.make(
                "hdr-" + transfer + ".mp4",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=24000/1001:duration=3",
                "-pix_fmt",
                "yuv420p10le",
                "-c:v",
                "libx265",
                "-preset",
                "ultrafast",
                "-x265-params",
                "log-level=error",
                "-color_primaries",
                "bt2020",
                "-colorspace",
                "bt2020nc",
                "-color_trc",
                transfer);
        return request(clip, picture(range), video(FILM, true, false), ZERO, 48, Speed.FAST_START);
    }

    /// H.264 in an MPEG transport stream, which FFmpeg's muxer starts at 1.4 s.
    private static Path transportStream() {
        return Clips.make(
                "interlaced.ts",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=640x360:rate=25:duration=14",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-flags",
                "+ildct+ilme",
                "-g",
                "50");
    }

    private static VideoRecipe video(Rational rate, boolean toneMap, boolean deinterlace) {
        return new VideoRecipe(Codec.H264, 320, 180, rate, 48, 400_000, 30, toneMap, deinterlace);
    }

    private static Track picture(DynamicRange range) {
        var format = new VideoFormat(640, 360, Rational.ONE, 0, Optional.of(FILM), "", 0, 8, range, false);
        return new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, format);
    }

    private static Track sound() {
        return new Track.Audio(1, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(48_000, 2));
    }

    private static TranscodeRequest request(
            Path file, Track track, Recipe recipe, Rational origin, long grid, Speed speed) {
        return new TranscodeRequest("test", file, track, recipe, origin, grid, speed);
    }
}
