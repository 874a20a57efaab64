package com.viewra.streaming;

import com.viewra.api.MediaException;
import com.viewra.api.Tools;
import com.viewra.api.media.Codec;
import com.viewra.api.media.Rational;
import com.viewra.api.media.Sample;
import com.viewra.api.media.SampleStream;
import com.viewra.api.media.Track;
import com.viewra.api.media.TrackLabel;
import com.viewra.api.media.VideoFormat;
import com.viewra.api.transcode.TranscodeRequest;
import com.viewra.api.transcode.TranscodeRequest.Speed;
import com.viewra.api.transcode.TranscodeSupport;
import com.viewra.api.transcode.Transcoder;
import com.viewra.api.transcode.VideoRecipe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/// Measures [Capacity] by encoding a few seconds of a made-up film just as a viewer's film would be: the same
/// transcoder, the same recipes. Takes about ten seconds of a small machine.
/// @param undisturbed asked at every picture: a figure taken beside a viewer's encoder would be wrong, and would slow
///     that viewer down
record CapacityBench(Tools tools, List<Transcoder> transcoders, BooleanSupplier undisturbed) {
    private static final Rational RATE = new Rational(24, 1);
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /// So much more together is worth another encoder beside the others.
    private static final double WORTHWHILE = 1.15;

    /// Of its processors.
    private static final double BUSY = 0.7;

    private static final int MOST_ENCODERS = 8;

    /// Whether other programs keep this machine busy, so that what is measured now would be too little.
    static boolean isMachineBusy() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(); // negative where unknown
        return load > Runtime.getRuntime().availableProcessors() * BUSY;
    }

    /// @return empty if it was disturbed, or there is nothing that encodes
    Optional<Capacity> measure(String machine) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("viewra-capacity");
        Path film = folder.resolve("film.mp4");
        try {
            tools.inBackground().run("make a film to measure with", tools.locate("ffmpeg"), filmArguments(film), LIMIT);
            return Optional.of(measure(machine, film));
        } catch (DisturbedException e) {
            return Optional.empty();
        } finally {
            Files.deleteIfExists(film);
            Files.delete(folder);
        }
    }

    /// Soft pictures with motion, which cost about what films do.
    private static List<String> filmArguments(Path film) {
        return List.of(
                "-nostdin",
                "-v",
                "error",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=480x270:rate=24",
                "-t",
                "4",
                "-vf",
                "scale=1920:1080",
                "-c:v",
                "libx264",
                "-preset",
                "superfast",
                "-crf",
                "23",
                "-pix_fmt",
                "yuv420p",
                "-g",
                "48",
                film.toString());
    }

    /// Somebody began to watch, so all that runs ends.
    private static final class DisturbedException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private Capacity measure(String machine, Path film) throws MediaException, InterruptedException {
        Map<Speed, Double> frameSeconds = new EnumMap<>(Speed.class);
        for (Speed speed : Speed.values()) frameSeconds.put(speed, encode(request(film, 1280, 720, speed)));
        double large = frameSeconds.getOrDefault(Speed.FAST_START, 0.0);
        double small = encode(request(film, 640, 360, Speed.FAST_START));
        int encoders = encodersAtOnce(request(film, 1280, 720, Speed.FAST_START), large);
        double readSeconds = Math.max(
                0, (small * pixels(1280, 720) - large * pixels(640, 360)) / (pixels(1280, 720) - pixels(640, 360)));
        Map<Speed, Double> writeSeconds = new EnumMap<>(Speed.class);
        frameSeconds.forEach(
                (speed, seconds) -> writeSeconds.put(speed, Math.max(1e-6, seconds - readSeconds) / pixels(1280, 720)));
        return new Capacity(machine, readSeconds, writeSeconds, encoders);
    }

    private static double pixels(int width, int height) {
        return width * height / 1e6;
    }

    private int encodersAtOnce(TranscodeRequest request, double aloneSeconds)
            throws MediaException, InterruptedException {
        int best = 1;
        double most = 1 / aloneSeconds;
        for (int count = 2; count <= MOST_ENCODERS; count *= 2) {
            double together = count / together(request, count);
            if (together < most * WORTHWHILE) break;
            best = count;
            most = together;
        }
        return best;
    }

    /// @return seconds per picture of the slowest of so many
    private double together(TranscodeRequest request, int count) throws MediaException, InterruptedException {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Double> one = () -> encode(request);
            List<Future<Double>> running = new ArrayList<>();
            for (int n = 0; n < count; n++) running.add(all.submit(one));
            double slowest = 0;
            for (Future<Double> run : running) slowest = Math.max(slowest, run.get());
            return slowest;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof DisturbedException disturbed) throw disturbed;
            throw new MediaException(
                    MediaException.Code.TOOL_FAILED, "Several encoders at once do not work here: " + e.getCause(), e);
        }
    }

    /// @return seconds per picture, once it runs
    private double encode(TranscodeRequest request) throws MediaException, InterruptedException {
        Transcoder transcoder = transcoders.stream()
                .filter(t -> t.supports(request) instanceof TranscodeSupport.Yes)
                .findFirst()
                .orElseThrow(() -> new MediaException(
                        MediaException.Code.UNSUPPORTED, "No transcoder plugin that encodes H.264 is installed."));
        try (SampleStream samples = transcoder.start(request)) {
            samples.format();
            long startNanos = System.nanoTime();
            int frames = 0;
            for (Optional<Sample> next = samples.next(); next.isPresent(); next = samples.next()) {
                if (!undisturbed.getAsBoolean()) throw new DisturbedException();
                frames++;
            }
            return (System.nanoTime() - startNanos) / 1e9 / Math.max(1, frames);
        }
    }

    private static TranscodeRequest request(Path film, int width, int height, Speed speed) {
        VideoRecipe recipe = new VideoRecipe(Codec.H264, width, height, RATE, 48, width * height * 3, 40, false, false);
        Track track = new Track.Video(0, Codec.H264, "h264", TrackLabel.NONE, 0, VideoFormat.of(1920, 1080, RATE));
        return new TranscodeRequest(
                "capacity", film, track, recipe, new Rational(0, 1), 0, speed, true, Optional.empty());
    }
}
