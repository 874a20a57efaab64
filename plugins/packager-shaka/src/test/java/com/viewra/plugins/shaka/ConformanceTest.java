package com.viewra.plugins.shaka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.api.MediaException;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.packaging.PackagedTitle;
import com.viewra.api.packaging.TitleRequest;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.VideoRecipe;
import com.viewra.isobmff.FragmentedMp4Reader;
import com.viewra.plugins.packager.CmafPackager;
import com.viewra.plugins.transcoder.FfmpegTranscoder;
import com.viewra.testkit.Clips;
import com.viewra.testkit.FakePluginContext;
import com.viewra.testkit.LocalTools;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same samples through our packager and through Shaka Packager: what comes out must be the same samples at the
/// same times. Needs the program: `node src/main/npm/fetch.mjs`, which a build without `-Dweb.skip` runs.
class ConformanceTest {
    private static final int GOP = 48;
    private static final Rational RATE = new Rational(24_000, 1001);

    @TempDir
    Path folder;

    private final LocalTools tools = new LocalTools();
    private ShakaPackager shaka;
    private Path clip;

    @BeforeEach
    void makeClip() {
        shaka = new ShakaPackager(new FakePluginContext(folder.resolve("plugin"), tools, Map.of()));
        clip = folder.resolve("clip.mp4");
        Clips.run(List.of(
                "" + Clips.ffmpeg(),
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=320x180:rate=24000/1001:duration=7",
                "-f",
                "lavfi",
                "-i",
                "sine=frequency=440:sample_rate=48000:duration=7",
                "-c:v",
                "libx264",
                "-g",
                "48",
                "-c:a",
                "aac",
                "-shortest",
                "" + clip));
    }

    @AfterEach
    void nothingIsLeftRunning() {
        assertEquals(List.of(), tools.alive());
    }

    @Test
    void pack_pictureAndSound_hasOurSamplesTimesAndDurations() throws Exception {
        Path video = ours(
                "picture",
                new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(320, 180, RATE)),
                new VideoRecipe(Codec.H264, 320, 180, RATE, GOP, 300_000, 30, false, false),
                GOP * 1001L);
        Path audio = ours(
                "sound",
                new Track.Audio(1, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(48_000, 1)),
                new AudioRecipe(Codec.AAC, 48_000, 2, 96_000, 1024),
                94 * 1024L);
        Path out = Files.createDirectories(folder.resolve("out"));
        PackagedTitle title = shaka.pack(new TitleRequest(
                List.of(
                        new TitleRequest.Source(video, TitleRequest.Kind.VIDEO, "picture", Optional.empty()),
                        new TitleRequest.Source(audio, TitleRequest.Kind.AUDIO, "sound", Optional.of("en"))),
                out,
                Duration.ofSeconds(2)));

        assertEquals(lines(Files.readAllBytes(video)), lines(joined(out, "picture", title)));
        assertEquals(lines(Files.readAllBytes(audio)), lines(joined(out, "sound", title)));
        assertEquals(segments(Files.readAllBytes(video)), count(title, "picture"), "cut where ours is");
        assertTrue(Files.readString(out.resolve(title.hls())).contains("picture.m3u8"));
        assertTrue(Files.readString(out.resolve("picture.m3u8")).contains("#EXT-X-ENDLIST"));
        assertTrue(Files.readString(out.resolve(title.dash())).contains("media=\"picture/$Number$.m4s\""));
        assertFalse(Files.readString(out.resolve("picture.m3u8")).contains("" + out), "no path of this machine");
    }

    @Test
    void pack_notAMovie_saysWhatThePackagerSaid() throws Exception {
        Path text = Files.writeString(folder.resolve("text.mp4"), "no movie");
        Path out = Files.createDirectories(folder.resolve("out"));
        MediaException e = assertThrows(
                MediaException.class,
                () -> shaka.pack(new TitleRequest(
                        List.of(new TitleRequest.Source(text, TitleRequest.Kind.VIDEO, "v", Optional.empty())),
                        out,
                        Duration.ofSeconds(2))));
        assertEquals(MediaException.Code.TOOL_FAILED, e.code());
    }

    /// What our own pipeline makes of a track, as one file.
    private Path ours(String name, Track track, Recipe recipe, long segmentTicks) throws Exception {
        var transcoder = new FfmpegTranscoder(FakePluginContext.with(tools));
        CmafPackager packager = new CmafPackager();
        TranscodeRequest request =
                new TranscodeRequest("test", clip, track, recipe, new Rational(0, 1), 0, TranscodeRequest.Speed.STEADY);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (SampleStream stream = transcoder.start(request)) {
            TrackFormat format = stream.format();
            whole.write(packager.initSegment(format));
            List<Sample> segment = new ArrayList<>();
            long sequence = 0;
            for (var next = stream.next(); next.isPresent(); next = stream.next()) {
                Sample sample = next.get();
                if (!segment.isEmpty() && sample.sync() && sample.presentationTicks() % segmentTicks == 0) {
                    whole.write(packager.mediaSegment(format, sequence++, segment));
                    segment = new ArrayList<>();
                }
                segment.add(sample);
            }
            whole.write(packager.mediaSegment(format, sequence, segment));
        }
        return Files.write(folder.resolve(name + ".mp4"), whole.toByteArray());
    }

    private static byte[] joined(Path out, String track, PackagedTitle title) throws IOException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(Files.readAllBytes(out.resolve(track).resolve("init.mp4")));
        for (int n = 1; n <= count(title, track); n++)
            whole.write(Files.readAllBytes(out.resolve(track).resolve(n + ".m4s")));
        return whole.toByteArray();
    }

    private static int count(PackagedTitle title, String track) {
        return (int) title.files().stream()
                .filter(name -> name.matches(track + "/\\d+\\.m4s"))
                .count();
    }

    /// One line a sample: times in ticks of the track, kind, and what bytes it has.
    private static List<String> lines(byte[] file) throws IOException {
        FragmentedMp4Reader reader = new FragmentedMp4Reader(new ByteArrayInputStream(file));
        long timescale = reader.formats().values().iterator().next().timescale();
        List<String> lines = new ArrayList<>();
        for (var next = reader.next(); next.isPresent(); next = reader.next()) {
            Sample s = next.get().sample();
            lines.add("%d+%d %d/%d %s %s"
                    .formatted(
                            s.presentationTicks(),
                            s.durationTicks(),
                            s.decodeTicks(),
                            timescale,
                            s.sync() ? "sync" : "",
                            HexFormat.of().toHexDigits(Arrays.hashCode(s.data()))));
        }
        assertTrue(lines.size() > 100, "a film has samples");
        return lines;
    }

    private static int segments(byte[] file) {
        int count = 0;
        for (int at = 4; at + 4 <= file.length; at++)
            if (file[at] == 'm' && file[at + 1] == 'o' && file[at + 2] == 'o' && file[at + 3] == 'f') count++;
        return count;
    }
}
