package com.viewra.media;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.viewra.api.MediaException;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.media.containers.DefaultMediaReader;
import com.viewra.media.probe.FfprobeReader;
import com.viewra.process.ChildProcesses;
import com.viewra.testkit.NoTools;
import com.viewra.testkit.SharedMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Compares our readers with ffprobe on real films and music.
@EnabledIf("com.viewra.testkit.SharedMedia#isPresent")
final class SharedMediaReadingTest {
    private static final Set<String> READ_IN_JAVA = Set.of("mp4", "mov", "matroska", "webm");
    private static final String REFUSED = "music/loose/hr-savino-ocean.ogg";
    /// Matroska rounds to milliseconds, and FFmpeg counts laced frames in whole ones.
    private static final double ROUNDING_SECONDS = 0.008;

    private final Path media = SharedMedia.folder("media").orElseThrow();

    @TempDir
    private Path folder;

    private ChildProcesses tools;
    private MediaReader reader;

    @BeforeEach
    void start() {
        tools = RealTools.in(folder);
        reader = new DefaultMediaReader(tools);
    }

    @AfterEach
    void end() {
        tools.close();
    }

    private Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(media)) {
            return files
                    .filter(file -> file.toString().matches(".*/(film|video|ts|subs|audio|music)/.*"))
                    .filter(file -> !file.toString().matches(".*\\.(srt|jpg|txt|md|tsv)"))
                    .filter(file -> !file.endsWith(REFUSED) && Files.isRegularFile(file))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @TestFactory
    Stream<DynamicTest> read_realFile_agreesWithFfprobe() throws IOException {
        return files().map(file -> dynamicTest(file.getFileName().toString(), () -> compareTracks(file)));
    }

    @TestFactory
    Stream<DynamicTest> read_filmReadInJava_knowsEveryKeyFrame() throws IOException {
        return files().map(file -> dynamicTest(file.getFileName().toString(), () -> compareKeyFrames(file)));
    }

    @TestFactory
    Stream<DynamicTest> open_realFile_givesThePacketsOfFfprobe() throws IOException {
        return files().map(file -> dynamicTest(file.getFileName().toString(), () -> compareSamples(file)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "audio/ima-adpcm.wav",
                "audio/mp3-vbr-xing.mp3",
                "audio/opus-7.1.opus",
                "audio/tagged-10s.flac",
                "music/Shawn Parrotte/HyperRogue Sampler (2013)/01 - Living Caves.mp3",
                "music/Shawn Parrotte/HyperRogue Sampler (2013)/02 - Crossroads.flac",
                "music/Shawn Parrotte/HyperRogue Sampler (2013)/04 - Graveyard.ogg",
                "music/Shawn Parrotte/HyperRogue Sampler (2013)/05 - Hell.opus",
                "music/loose/hr3-crossroads.ogg",
                "video/mpeg4-mp3.avi",
                "video/xvid-asp-mp3.avi"
            })
    void read_commonKind_startsNoProgram(String name) throws Exception {
        MediaReader alone = new DefaultMediaReader(new NoTools());
        MediaIndex index = alone.read(media.resolve(name));
        MediaIndex probed = new FfprobeReader(tools).read(media.resolve(name));
        assertEquals(probed.container(), index.container());
        assertEquals(probed.duration().toMillis() / 1000.0, index.duration().toMillis() / 1000.0, 0.02);
        assertEquals(
                new TreeMap<>(probed.tags()).toString().replace("software=", "encoder="),
                new TreeMap<>(index.tags()).toString());
    }

    private void compareTracks(Path file) throws Exception {
        MediaIndex index = reader.read(file);
        assertEquals(
                String.join(
                        "\n", Ffprobe.streams(file).stream().map(Described::of).toList()),
                String.join("\n", index.tracks().stream().map(Described::of).toList()));
        assertEquals(Optional.empty(), index.damage());
    }

    private void compareKeyFrames(Path file) throws Exception {
        MediaIndex index = reader.read(file);
        if (!READ_IN_JAVA.contains(index.container()) || index.video().isEmpty()) return;
        Track video = index.video().get();
        TrackTiming timing = index.timing(video).orElseThrow();
        double timescale = timing.timescale();
        List<Ffprobe.Packet> packets = Ffprobe.packets(file, video.index());
        double shift =
                packets.stream().mapToDouble(Ffprobe.Packet::presentation).min().orElseThrow()
                        - timing.firstTicks() / timescale;
        assertEquals(0, shift, acceptedShift(file));
        List<String> keys = packets.stream()
                .filter(Ffprobe.Packet::key)
                .map(packet -> "%.2f".formatted(packet.presentation() - shift))
                .toList();
        boolean everyFrame = timing.keyframeTicks().length == 0;
        assertEquals(everyFrame, keys.size() == packets.size() && packets.size() > 1);
        if (!everyFrame)
            assertEquals(
                    keys,
                    Arrays.stream(timing.keyframeTicks())
                            .mapToObj(ticks -> "%.2f".formatted(ticks / timescale))
                            .toList());
        double end = packets.stream()
                .mapToDouble(p -> p.presentation() + (Double.isNaN(p.duration()) ? 0 : p.duration()))
                .max()
                .orElseThrow();
        assertEquals(end, timing.endTicks() / timescale + shift, 0.1, "end");
    }

    private void compareSamples(Path file) throws Exception {
        MediaIndex index = reader.read(file);
        for (Track track : index.tracks()) {
            Optional<SampleStream> stream = reader.open(file, index, track.index(), Samples.ZERO, Samples.VERY_START);
            if (stream.isEmpty()) continue;
            stream.get().close();
            List<Sample> samples = Samples.from(reader, file, index, track.index(), Samples.VERY_START);
            List<Ffprobe.Packet> packets = Ffprobe.packets(file, track.index());
            assertEquals(
                    packets.stream().map(Ffprobe.Packet::md5).toList(),
                    samples.stream().map(Samples::md5).toList(),
                    () -> "bytes of " + track);
            double timescale = index.timing(track).orElseThrow().timescale();
            for (int i = 0; i < packets.size(); i++)
                assertEquals(
                        packets.get(i).presentation(),
                        samples.get(i).presentationTicks() / timescale,
                        ROUNDING_SECONDS + acceptedShift(file),
                        "time of sample " + i + " of " + track);
        }
    }

    /// FFmpeg moves a track with negative composition offsets by the largest of them, where ISO 14496-12 does not.
    private static double acceptedShift(Path file) {
        return file.endsWith("rotated-90-5.1.mp4") ? 2 / 24.0 + 0.001 : ROUNDING_SECONDS;
    }

    @Test
    void read_headerWithWrongDuration_saysWhatTheSamplesSay() throws Exception {
        MediaIndex index = reader.read(media.resolve("video/earth-1080p-srt-wrong-duration.mkv"));
        assertEquals(30.57, index.duration().toMillis() / 1000.0, 0.001);
    }

    @Test
    void read_headersThatFfmpegRefuses_saysSo() {
        assertThrows(MediaException.class, () -> reader.read(media.resolve(REFUSED)));
    }

    @Test
    void measure_transportStreamWithoutRandomAccessFlags_findsThePicturesThatAreOnesAnyway() throws Exception {
        Path file = media.resolve("ts/h264-720p60-missing-keyframe-flags.ts");
        MediaIndex index = reader.read(file);
        assertArrayEquals(
                new long[] {902_999, 1_301_999},
                reader.measure(file, index)
                        .timing(index.video().orElseThrow())
                        .orElseThrow()
                        .keyframeTicks());
    }

    @Test
    void measure_transportStream_findsKeyFrames() throws Exception {
        Path file = media.resolve("ts/film-ac3-10s.m2ts");
        MediaIndex index = reader.read(file);
        int video = index.video().orElseThrow().index();
        TrackTiming timing =
                reader.measure(file, index).timing(index.video().orElseThrow()).orElseThrow();
        assertEquals(
                Ffprobe.packets(file, video).stream()
                        .filter(Ffprobe.Packet::key)
                        .count(),
                timing.keyframeTicks().length);
    }
}
