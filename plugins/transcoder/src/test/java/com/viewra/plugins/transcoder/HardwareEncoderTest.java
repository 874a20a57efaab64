package com.viewra.plugins.transcoder;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.EncoderReport;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.testkit.Clips;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.Golden;
import com.viewra.testkit.LocalTools;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Hardware encoders, on machines that may have none.
class HardwareEncoderTest {
    private static final Rational RATE = new Rational(24, 1);
    private static final VideoRecipe RECIPE =
            new VideoRecipe(Codec.H264, 1280, 720, RATE, 48, 2_800_000, 31, false, false);

    private static final Track TRACK =
            new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(1920, 1080, RATE));

    @ParameterizedTest
    @EnumSource(HardwareEncoder.class)
    void of_hardwareRecipe_isTheGoldenArgumentList(HardwareEncoder encoder) {
        List<String> arguments = FfmpegCommand.of(request(RECIPE.by(encoder.family())), Container.INDEXED);
        Golden.assertMatches(
                "video-" + encoder.family() + ".argv.txt",
                arguments.stream().map(argument -> argument + "\n").collect(Collectors.joining()));
    }

    @Test
    void canonical_hardware_isAnotherKeyAndSoftwareTheOneItAlwaysWas() {
        assertEquals(RECIPE.canonical() + ":vaapi", RECIPE.by("vaapi").canonical());
        assertFalse(RECIPE.canonical().contains("x264"));
    }

    @Test
    void canonical_burned_isAnotherKeyForEachSubtitle() {
        assertEquals(RECIPE.canonical() + ":burn2", RECIPE.burning(2).canonical());
        assertEquals(
                RECIPE.canonical() + ":vaapi:burn3",
                RECIPE.burning(3).by("vaapi").canonical());
    }

    @Test
    void of_burnedForHardware_handsOverWhatIsDrawnAlready() {
        TranscodeRequest request = new TranscodeRequest(
                "test",
                Path.of("film.mp4"),
                TRACK,
                RECIPE.by("vaapi").burning(2),
                new Rational(0, 1),
                48,
                Speed.FAST_START,
                false,
                Optional.of(_ -> {}));
        List<String> arguments = FfmpegCommand.of(request, Container.INDEXED);
        String graph = arguments.get(arguments.indexOf("-filter_complex") + 1);
        assertTrue(graph.endsWith("[film][words]overlay=shortest=1,format=nv12,hwupload[burned]"), graph);
    }

    @Test
    void probe_realFfmpeg_saysOfEachWhetherItEncodes() throws Exception {
        FfmpegTranscoder transcoder = new FfmpegTranscoder(FakePluginContext.with(new LocalTools()));
        List<EncoderReport> reports = transcoder.probe();
        assertEquals(HardwareEncoder.values().length, reports.size());
        for (EncoderReport report : reports) {
            boolean supported =
                    transcoder.supports(request(RECIPE.by(report.family()))) instanceof TranscodeSupport.Yes;
            assertEquals(report.works(), supported, report.detail());
            assertTrue(report.detail().length() > 20, report.detail());
        }
    }

    @Test
    void probe_encoderThatWorks_isPreferredToSoftware() throws Exception {
        FfmpegTranscoder transcoder = new FfmpegTranscoder(FakePluginContext.with(new SoftwareInstead("superfast")));
        assertTrue(transcoder.probe().getFirst().works());
        int hardware = preference(transcoder, RECIPE.by("nvenc"));
        assertTrue(hardware > preference(transcoder, RECIPE));
    }

    @Test
    void probe_headersChangeWithTheSettings_isOfNoUse() throws Exception {
        FfmpegTranscoder transcoder = new FfmpegTranscoder(FakePluginContext.with(new SoftwareInstead("")));
        EncoderReport report = transcoder.probe().getFirst();
        assertFalse(report.works(), report.detail());
        assertTrue(report.detail().contains("headers"), report.detail());
    }

    @Test
    void supports_beforeAnyProbe_isNo() {
        FfmpegTranscoder transcoder = new FfmpegTranscoder(FakePluginContext.with(new LocalTools()));
        assertInstanceOf(TranscodeSupport.No.class, transcoder.supports(request(RECIPE.by("vaapi"))));
    }

    private static int preference(FfmpegTranscoder transcoder, VideoRecipe recipe) {
        return assertInstanceOf(TranscodeSupport.Yes.class, transcoder.supports(request(recipe)))
                .preference();
    }

    private static TranscodeRequest request(VideoRecipe recipe) {
        return new TranscodeRequest(
                "test", Path.of("film.mp4"), TRACK, recipe, new Rational(0, 1), 48, Speed.FAST_START);
    }

    /// A machine whose hardware encoders are x264 in disguise.
    /// @param preset for all settings; empty for one of its own for each, with headers of its own
    private record SoftwareInstead(String preset) implements Tools {
        private static final LocalTools TOOLS = new LocalTools();
        private static int asked;

        @Override
        public Path locate(String tool) {
            return Clips.ffmpeg();
        }

        @Override
        public Running start(String purpose, Path program, List<String> arguments) throws MediaException {
            return TOOLS.start(purpose, program, arguments);
        }

        @Override
        public Running start(String purpose, Path program, List<String> arguments, Input input) throws MediaException {
            return TOOLS.start(purpose, program, arguments, input);
        }

        @Override
        public byte[] run(String purpose, Path program, List<String> arguments, Duration limit)
                throws MediaException, InterruptedException {
            String used = preset.isEmpty() ? (asked++ % 2 == 0 ? "ultrafast" : "veryfast") : preset;
            return TOOLS.run(
                    purpose,
                    program,
                    List.of(
                            "-nostdin",
                            "-v",
                            "error",
                            "-f",
                            "lavfi",
                            "-i",
                            "testsrc2=size=64x64:rate=24",
                            "-frames:v",
                            "6",
                            "-c:v",
                            "libx264",
                            "-preset",
                            used,
                            "-f",
                            "mp4",
                            "-movflags",
                            "cmaf+delay_moov",
                            "pipe:1"),
                    limit);
        }
    }
}
