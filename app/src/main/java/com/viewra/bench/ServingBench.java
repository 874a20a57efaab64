package com.viewra.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// How fast stored segments go out, beside an nginx that serves the same bytes, both asked by the same client.
final class ServingBench implements Bench {
    private static final int FILM_SECONDS = 120;
    private static final int ROUNDS = 4;
    private static final int CONNECTIONS = 4;
    private static final Duration LENGTH = Duration.ofSeconds(3);
    private static final Duration WARM_UP = Duration.ofSeconds(5);

    @Override
    public String name() {
        return "serving";
    }

    @Override
    public String summary() {
        return "stored segments: time of one, throughput, processor time";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("making a film");
        Path films = bed.folder("films");
        Film film = Film.make(bed, films, "serving", 2, FILM_SECONDS);
        Path site = bed.folder("site");
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            viewra.add(films);
            List<Segment> picture = publish(viewra, viewra.play(film).variant('v', "copy"), site.resolve("v"));
            List<Segment> sound = publish(viewra, viewra.play(film).variant('a', "copy"), site.resolve("a"));
            try (Peer peer = new Peer(Nginx.start(bed.tools(), site, bed.folder("nginx")))) {
                if (peer.nginx.isEmpty())
                    report.missing("There is no nginx here to compare with (Debian: apt-get install nginx).");
                compare("picture", picture, viewra, peer, report);
                compare("sound", sound, viewra, peer, report);
            }
        }
    }

    /// The same bytes at Viewra's address and in the folder that nginx serves.
    private record Segment(URI ours, String theirs, long bytes) {}

    /// The nginx, if this machine has one.
    private record Peer(Optional<Nginx> nginx) implements AutoCloseable {
        @Override
        public void close() {
            nginx.ifPresent(Nginx::close);
        }
    }

    private static List<Segment> publish(RunningViewra viewra, Playing.Variant variant, Path to)
            throws IOException, InterruptedException {
        List<Segment> segments = new ArrayList<>();
        Files.createDirectories(to);
        for (int n = 0; n < variant.segments(); n++) {
            byte[] bytes = viewra.fetch(variant.segment(n));
            Path file = Files.write(to.resolve(n + ".m4s"), bytes);
            segments.add(new Segment(variant.segment(n), to.getFileName() + "/" + file.getFileName(), bytes.length));
        }
        return segments;
    }

    private static void compare(String what, List<Segment> segments, RunningViewra viewra, Peer peer, Report report)
            throws IOException, InterruptedException {
        Target ours =
                new Target(viewra.pid(), segments.stream().map(Segment::ours).toList());
        Optional<Target> theirs = peer.nginx.map(nginx -> new Target(
                nginx.pid(),
                segments.stream().map(s -> nginx.base().resolve(s.theirs)).toList()));
        long kilobytes = segments.stream().mapToLong(Segment::bytes).sum() / segments.size() / 1000;
        String size = "%s, %,d KB".formatted(what, kilobytes);
        report.doing("asking the program before it is warm, " + size);
        report.measured(Figure.of("stored segment, program not warm, " + size, "ms", ours.once()));
        ours.warmUp(CONNECTIONS, WARM_UP);
        for (int round = 0; round < ROUNDS; round++) {
            report.doing("round %d of %d, %s".formatted(round + 1, ROUNDS, size));
            ours.round(CONNECTIONS, LENGTH);
            if (theirs.isPresent()) theirs.get().round(CONNECTIONS, LENGTH);
        }
        report.measured(figure("stored segment, " + size, "ms", ours, theirs, Target::millis));
        report.measured(figure("throughput, " + size, "MB/s", ours, theirs, Target::megabytesPerSecond));
        report.measured(figure("requests, " + size, "1/s", ours, theirs, Target::requestsPerSecond));
        if (ours.cpuMillisPerRequest().isPresent())
            report.measured(figure(
                    "processor time of one, " + size,
                    "ms",
                    ours,
                    theirs,
                    t -> t.cpuMillisPerRequest().orElseThrow()));
    }

    private static Figure figure(
            String name, String unit, Target ours, Optional<Target> theirs, Function<Target, Series> part) {
        Figure figure = Figure.of(name, unit, part.apply(ours));
        return theirs.map(peer -> figure.beside("nginx", part.apply(peer))).orElse(figure);
    }
}
