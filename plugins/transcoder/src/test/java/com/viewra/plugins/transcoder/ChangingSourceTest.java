package com.viewra.plugins.transcoder;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.testkit.Clips;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Recordings of television change their nature in the middle; the grid goes on.
class ChangingSourceTest {
    private static final Rational RATE = new Rational(25, 1);
    /// Where FFmpeg's muxer starts transport streams.
    private static final Rational ORIGIN = new Rational(7, 5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void picture_changesItsSize_everyFrameIsOnTheGridOnce(boolean deinterlace) throws Exception {
        Path file = joined(picture("640x360", 0), picture("480x360", 4));
        var track = new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(640, 360, RATE));
        var recipe = new VideoRecipe(Codec.H264, 320, 180, RATE, 50, 400_000, 30, false, deinterlace);
        assertEquals(grid(200, 1), times(file, track, recipe));
    }

    @Test
    void sound_changesFromStereoToSurround_everyFrameIsOnTheGridOnce() throws Exception {
        Path file = joined(sound(2, 0), sound(6, 4));
        var track = new Track.Audio(0, Codec.AC3, "ac3", TrackLabel.NONE, 0, AudioFormat.of(48_000, 2));
        var recipe = new AudioRecipe(Codec.AAC, 48_000, 2, 128_000, 1024);
        List<Long> times = times(file, track, recipe);
        assertEquals(8 * 48_000 / 1024.0, times.size(), 2);
        assertEquals(grid(times.size(), 1024), times);
    }

    private static Path picture(String size, int start) {
        return Clips.make(
                "picture-" + size + ".ts",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=" + size + ":rate=25:duration=4",
                "-c:v",
                "libx264",
                "-preset",
                "ultrafast",
                "-output_ts_offset",
                "" + start);
    }

    private static Path sound(int channels, int start) {
        return Clips.make(
                "sound-" + channels + ".ts",
                "-f",
                "lavfi",
                "-i",
                "sine=sample_rate=48000:duration=4",
                "-ac",
                "" + channels,
                "-c:a",
                "ac3",
                "-output_ts_offset",
                "" + start);
    }

    /// Transport streams join by putting one behind the other.
    private Path joined(Path first, Path second) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(Files.readAllBytes(first));
        bytes.write(Files.readAllBytes(second));
        return Files.write(folder.resolve("joined.ts"), bytes.toByteArray());
    }

    private static List<Long> grid(int units, long ticks) {
        return LongStream.range(0, units).mapToObj(unit -> unit * ticks).toList();
    }

    private static List<Long> times(Path file, Track track, Recipe recipe) throws Exception {
        var request = new TranscodeRequest("test", file, track, recipe, ORIGIN, 0, Speed.FAST_START);
        List<Long> times = new ArrayList<>();
        try (SampleStream stream = new FfmpegTranscoder(FakePluginContext.with(new LocalTools())).start(request)) {
            for (var next = stream.next(); next.isPresent(); next = stream.next())
                times.add(next.map(Sample::presentationTicks).orElseThrow());
        }
        return times.stream().sorted().toList();
    }
}
