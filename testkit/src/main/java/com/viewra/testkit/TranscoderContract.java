package com.viewra.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.viewra.api.MediaException;
import com.viewra.api.PluginContext;
import com.viewra.api.media.AudioFormat;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackFormat;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.AudioRecipe;
import com.viewra.api.transcode.Recipe;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What every [Transcoder] has to keep: samples exactly on the grid, the same from wherever a run starts, and nothing
/// left running. A plugin's test extends this and says how its transcoder is made; recipes it does not support are
/// skipped.
public abstract class TranscoderContract {
    private static final Rational RATE = new Rational(24000, 1001);
    private static final int GOP = 48;
    private static final VideoRecipe VIDEO =
            new VideoRecipe(Codec.H264, 320, 180, RATE, GOP, 400_000, 30, false, false);
    private static final AudioRecipe AUDIO = new AudioRecipe(Codec.AAC, 48_000, 2, 128_000, 1024);

    private final LocalTools tools = new LocalTools();

    protected abstract Transcoder transcoder(PluginContext context);

    @AfterEach
    void closedStreams_leaveNothingRunning() throws Exception {
        for (var running : tools.alive()) running.waitFor();
    }

    @Test
    void supports_videoRecipeForSound_saysWhyNot() {
        var support = transcoder().supports(request(film(), sound(), VIDEO, 0, Speed.STEADY));
        assertTrue(
                !assertInstanceOf(TranscodeSupport.No.class, support).reason().isBlank());
    }

    @Test
    void start_missingFile_isAnError() {
        var request = request(Path.of("no-such-file.mp4"), picture(), VIDEO, 0, Speed.STEADY);
        assertThrows(MediaException.class, () -> samples(request));
    }

    @Test
    void start_atZero_givesEveryFrameOnTheGrid() throws Exception {
        List<Sample> samples = samples(supported(request(film(), picture(), VIDEO, 0, Speed.STEADY)));
        assertEquals(grid(0, 6 * 24, 1001), presented(samples));
        assertEquals(List.of(0L, 48L, 96L), keyframes(samples));
    }

    @Test
    void start_atLaterFrame_givesTheSameTimesAndFormatAsARunFromZero() throws Exception {
        var whole = supported(request(film(), picture(), VIDEO, 0, Speed.STEADY));
        var late = request(film(), picture(), VIDEO, GOP, Speed.FAST_START);
        List<Sample> samples = samples(late);
        assertEquals(grid(GOP, 6 * 24, 1001), presented(samples));
        assertTrue(samples.getFirst().sync());
        assertEquals(format(whole), format(late));
    }

    @Test
    void start_soundAtLaterFrame_givesItOnTheGrid() throws Exception {
        var whole = samples(supported(request(film(), sound(), AUDIO, 0, Speed.STEADY)));
        var late = samples(request(film(), sound(), AUDIO, 100, Speed.STEADY));
        assertEquals(presented(whole).subList(100, whole.size()), presented(late));
        assertEquals(0, whole.getFirst().presentationTicks());
        assertTrue(presented(whole).stream().allMatch(ticks -> ticks % 1024 == 0));
    }

    @Test
    void close_whileReaderWaits_endsTheWork() throws Exception {
        SampleStream stream = transcoder().start(supported(request(film(), picture(), VIDEO, 0, Speed.STEADY)));
        assertTrue(stream.next().isPresent());
        Thread closer = Thread.ofVirtual().start(stream::close);
        assertThrows(MediaException.class, () -> {
            while (true) if (stream.next().isEmpty()) throw new AssertionError("ended by itself after close");
        });
        closer.join();
    }

    private TranscodeRequest supported(TranscodeRequest request) {
        assumeTrue(transcoder().supports(request) instanceof TranscodeSupport.Yes);
        return request;
    }

    private Transcoder transcoder() {
        return transcoder(FakePluginContext.with(tools));
    }

    private List<Sample> samples(TranscodeRequest request) throws MediaException, InterruptedException {
        List<Sample> samples = new ArrayList<>();
        try (SampleStream stream = transcoder().start(request)) {
            for (var next = stream.next(); next.isPresent(); next = stream.next()) samples.add(next.get());
        }
        return samples;
    }

    private TrackFormat format(TranscodeRequest request) throws MediaException, InterruptedException {
        try (SampleStream stream = transcoder().start(request)) {
            return stream.format();
        }
    }

    private static List<Long> presented(List<Sample> samples) {
        return samples.stream().map(Sample::presentationTicks).sorted().toList();
    }

    private static List<Long> keyframes(List<Sample> samples) {
        return samples.stream()
                .filter(Sample::sync)
                .map(sample -> sample.presentationTicks() / RATE.denominator())
                .toList();
    }

    private static List<Long> grid(long from, long to, long ticks) {
        List<Long> grid = new ArrayList<>();
        for (long unit = from; unit < to; unit++) grid.add(unit * ticks);
        return grid;
    }

    private static Path film() {
        return Clips.mp4(640, 360, "24000/1001", 6, 60);
    }

    private static Track picture() {
        return new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(640, 360, RATE));
    }

    private static Track sound() {
        return new Track.Audio(1, Codec.AAC, "aac", TrackLabel.NONE, 0, AudioFormat.of(48_000, 2));
    }

    private static TranscodeRequest request(Path file, Track track, Recipe recipe, long grid, Speed speed) {
        return new TranscodeRequest("test", file, track, recipe, new Rational(0, 1), grid, speed);
    }
}
