package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.Track;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.process.ChildProcesses;
import com.viewra.testkit.Clips;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// What segments of a copied film rely on: wherever reading begins, a sample is the same.
final class SampleStreamTest {
    @TempDir
    private Path folder;

    private ChildProcesses tools;

    @BeforeEach
    void start() {
        tools = RealTools.in(folder);
    }

    @AfterEach
    void end() {
        tools.close();
    }

    private static Map<String, Path> clips() {
        String film = Clips.mp4(320, 180, "24000/1001", 6, 24).toString();
        Map<String, Path> clips = new TreeMap<>();
        clips.put("mp4", Path.of(film));
        clips.put("mkv", Clips.mkv(320, 180, "24000/1001", 6, 24));
        clips.put("mkv at 50 fps", Clips.mkv(320, 180, "50", 6, 40));
        clips.put("mkv made from mp4", Clips.make("remuxed.mkv", "-i", film, "-c", "copy"));
        clips.put(
                "mkv without cues",
                Clips.make("piped.mkv", "-i", film, "-c", "copy", "-live", "1", "-cluster_time_limit", "700"));
        clips.put(
                "fragmented mp4",
                Clips.make("fragmented.mp4", "-i", film, "-c", "copy", "-movflags", "frag_keyframe+empty_moov"));
        clips.put(
                "vp9 and opus in webm",
                Clips.make("vp9.webm", lavfi("libvpx-vp9", "libopus", "-deadline", "realtime")));
        clips.put(
                "hevc and ac3",
                Clips.make("hevc.mkv", lavfi("libx265", "ac3", "-x265-params", "log-level=error:keyint=24")));
        clips.put(
                "hevc and eac3 in mp4",
                Clips.make("hevc.mp4", lavfi("libx265", "eac3", "-x265-params", "log-level=error:keyint=24")));
        clips.put("av1 and flac", Clips.make("av1.mkv", lavfi("libsvtav1", "flac", "-preset", "12")));
        clips.put("mp3", Clips.make("mp3.mkv", lavfi("libx264", "libmp3lame", "-bf", "0")));
        return clips;
    }

    private static String[] lavfi(String video, String audio, String... more) {
        return Stream.concat(
                        Stream.of(
                                "-f",
                                "lavfi",
                                "-i",
                                "testsrc2=size=320x180:rate=25:duration=4",
                                "-f",
                                "lavfi",
                                "-i",
                                "sine=sample_rate=48000:duration=4",
                                "-c:v",
                                video,
                                "-g",
                                "24",
                                "-pix_fmt",
                                "yuv420p",
                                "-c:a",
                                audio),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    @TestFactory
    Stream<DynamicTest> open_anyPosition_givesTheSamplesOfARunFromTheStart() {
        return clips().entrySet().stream()
                .map(clip -> dynamicTest(clip.getKey(), () -> {
                    MediaReader reader = new DefaultMediaReader(tools);
                    MediaIndex index = reader.read(clip.getValue());
                    assertEquals(2, index.tracks().size());
                    for (Track track : index.tracks()) compareStarts(reader, clip.getValue(), index, track);
                }));
    }

    private static void compareStarts(MediaReader reader, Path file, MediaIndex index, Track track) throws Exception {
        List<Sample> all = Samples.from(reader, file, index, track.index(), Samples.VERY_START);
        List<String> lines = all.stream().map(Samples::describe).toList();
        long timescale = index.timing(track).orElseThrow().timescale();
        for (int tenths = 0; tenths < index.duration().toMillis() / 100; tenths += 7) {
            Rational from = new Rational(tenths, 10);
            List<Sample> part = Samples.from(reader, file, index, track.index(), from);
            long wanted = Math.round(from.toDouble() * timescale);
            Sample first = part.getFirst();
            assertTrue(first.sync(), "begins with a sync sample");
            if (first.presentationTicks() > all.getFirst().presentationTicks())
                assertTrue(first.presentationTicks() <= wanted, "begins not after what was asked for");
            if (track instanceof Track.Audio && part.size() > 1)
                assertTrue(part.get(1).presentationTicks() > wanted, "begins with the frame that contains it");
            List<Sample> rest = all.subList(lines.indexOf(Samples.describe(first)), all.size());
            assertEquals(
                    rest.stream()
                            .filter(sample -> !isLeading(sample, first, track))
                            .map(Samples::describe)
                            .toList(),
                    part.stream().map(Samples::describe).toList(),
                    () -> "from " + from + " of " + track);
        }
    }

    /// Pictures of an open group that a start at its key frame has to leave out: only HEVC marks them.
    private static boolean isLeading(Sample sample, Sample first, Track track) {
        return track.codec() == Codec.HEVC && sample.presentationTicks() < first.presentationTicks();
    }

    @TestFactory
    Stream<DynamicTest> open_constantRate_putsFramesOnTheExactGrid() {
        return clips().entrySet().stream()
                .map(clip -> dynamicTest(clip.getKey(), () -> {
                    MediaReader reader = new DefaultMediaReader(tools);
                    MediaIndex index = reader.read(clip.getValue());
                    Track.Video video = index.video().orElseThrow();
                    Rational rate = video.format().frameRate().orElseThrow();
                    long timescale = index.timing(video).orElseThrow().timescale();
                    List<Sample> samples =
                            Samples.from(reader, clip.getValue(), index, video.index(), Samples.VERY_START);
                    long frame = timescale * rate.denominator() / rate.numerator();
                    long[] times = samples.stream()
                            .mapToLong(Sample::presentationTicks)
                            .sorted()
                            .toArray();
                    for (int i = 0; i < times.length; i++) assertEquals(times[0] + i * frame, times[i], "frame " + i);
                    for (int i = 1; i < times.length; i++)
                        assertEquals(
                                samples.get(i).decodeTicks()
                                        - samples.get(i - 1).decodeTicks(),
                                samples.get(i - 1).durationTicks(),
                                "duration of frame " + i);
                }));
    }
}
