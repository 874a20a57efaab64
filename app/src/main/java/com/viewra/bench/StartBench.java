package com.viewra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// How long until something can be seen.
final class StartBench implements Bench {
    private static final int ROUNDS = 5;
    private static final Duration LIMIT = Duration.ofMinutes(1);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String summary() {
        return "start of the program, first poster of a new folder";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        Stopwatch first = new Stopwatch();
        Stopwatch again = new Stopwatch();
        Stopwatch peer = new Stopwatch();
        for (int round = 0; round < ROUNDS; round++) {
            report.doing("start %d of %d".formatted(round + 1, ROUNDS));
            Path home = bed.folder("start-" + round);
            first.time(() -> RunningViewra.start(bed, home).stop());
            again.time(() -> RunningViewra.start(bed, home).stop());
            peer.time(() -> bed.ffmpeg("print its version", List.of("-version")));
        }
        report.measured(
                Figure.of("start to end, first ever", "ms", first.series()).beside("ffmpeg -version", peer.series()));
        report.measured(
                Figure.of("start to end, again", "ms", again.series()).beside("ffmpeg -version", peer.series()));
        firstPoster(bed, report);
    }

    private static void firstPoster(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("first poster");
        Path folder = bed.folder("posters");
        Film film = Film.make(bed, folder, "poster", 2, 60);
        Stopwatch ours = new Stopwatch();
        Stopwatch theirs = new Stopwatch();
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            ours.time(() -> {
                viewra.addOnly(folder);
                awaitPoster(viewra);
            });
        }
        Path picture = bed.folder().resolve("frame.jpg");
        theirs.time(() -> bed.ffmpeg("take one frame", frame(film, picture)));
        report.measured(Figure.of("folder added to first poster", "ms", ours.series())
                .beside("ffmpeg taking one frame", theirs.series()));
    }

    private static void awaitPoster(RunningViewra viewra) throws IOException, InterruptedException {
        long start = System.nanoTime();
        while (System.nanoTime() - start < LIMIT.toNanos()) {
            JsonNode item = viewra.get("/api/items?limit=1").path("items").path(0);
            if (item.path("artwork").has("poster")) {
                viewra.fetch("/api/items/" + item.path("id").asText() + "/artwork/poster?width=342");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IOException("There was no poster after a minute.");
    }

    private static List<String> frame(Film film, Path picture) {
        List<String> arguments = Film.words("-nostdin -v error -ss 9 -i");
        arguments.add(film.file().toString());
        arguments.addAll(Film.words("-frames:v 1 -vf scale=-2:513"));
        arguments.add(picture.toString());
        return arguments;
    }
}
