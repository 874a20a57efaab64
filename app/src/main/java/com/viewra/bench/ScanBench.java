package com.viewra.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How long until a library is known, and what that costs.
final class ScanBench implements Bench {
    private static final int RESCANS = 5;
    private static final int PROBED = 100;

    @Override
    public String name() {
        return "scan";
    }

    @Override
    public String summary() {
        return "first scan of a library, unchanged rescan, one new file; memory, database";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("make a library of %,d items".formatted(bed.items()));
        Optional<MadeLibrary> made = MadeLibrary.make(bed);
        if (made.isEmpty()) report.missing(MadeLibrary.ABSENT);
        else measure(bed, made.get(), report);
    }

    private static void measure(Bed bed, MadeLibrary library, Report report) throws IOException, InterruptedException {
        report.doing("first scan by MiniDLNA");
        Optional<FirstScan> minidlna = Minidlna.scan(bed, library.folder());
        if (minidlna.isEmpty()) report.missing("MiniDLNA is not installed (apt-get install minidlna).");
        report.doing("first scan by Gerbera");
        Optional<FirstScan> gerbera = Gerbera.scan(bed, library.folder());
        if (gerbera.isEmpty())
            report.missing(
                    "Gerbera is not installed (apt-get install gerbera), or network namespaces are not allowed.");
        Path home = bed.folder("home");
        try (RunningViewra viewra = RunningViewra.start(bed, home)) {
            report.doing("first scan");
            firstScan(bed, viewra, library, minidlna, gerbera, report);
            report.doing("rescans");
            Stopwatch again = new Stopwatch();
            for (int n = 0; n < RESCANS; n++) again.time(viewra::scanAgain);
            report.measured(Figure.of("unchanged rescan", "ms", again.series()));
            library.addFilm();
            Stopwatch added = new Stopwatch();
            added.time(viewra::scanAgain);
            report.measured(Figure.of("rescan with one new film", "ms", added.series()));
            viewra.stop();
        }
        report.measured(Figure.of("database once closed", "MB", megabytes(home.resolve("library"))));
        probe(bed, library, report);
    }

    private static void firstScan(
            Bed bed,
            RunningViewra viewra,
            MadeLibrary library,
            Optional<FirstScan> minidlna,
            Optional<FirstScan> gerbera,
            Report report)
            throws IOException, InterruptedException {
        double before = ProcessUse.of(viewra.pid()).map(ProcessUse::cpuSeconds).orElse(0.0);
        long start = System.nanoTime();
        viewra.add(library.folder(), "mixed");
        FirstScan ours = FirstScan.since(start, viewra.pid());
        report.measured(beside(
                Figure.of("first scan of %,d items".formatted(bed.items()), "s", ours.seconds()),
                minidlna.map(FirstScan::seconds)));
        gerbera.map(FirstScan::seconds)
                .ifPresent(value -> report.measured(
                        Figure.of("the same", "s", ours.seconds()).beside("Gerbera", Series.of(value))));
        if (ours.cpuSeconds().isEmpty()) return;
        report.measured(beside(
                Figure.of("its processor time", "s", ours.cpuSeconds().get() - before),
                minidlna.flatMap(FirstScan::cpuSeconds)));
        Optional<ProcessUse> use = ProcessUse.of(viewra.pid());
        use.ifPresent(now -> report.measured(Figure.of("memory after it", "MB", now.megabytes())));
    }

    private static Figure beside(Figure figure, Optional<Double> minidlna) {
        return minidlna.map(value -> figure.beside("MiniDLNA", Series.of(value)))
                .orElse(figure);
    }

    /// What a program takes that starts ffprobe for each file, reckoned from some of them.
    private static void probe(Bed bed, MadeLibrary library, Report report) throws IOException, InterruptedException {
        report.doing("ffprobe of %d files".formatted(PROBED));
        List<Path> files = library.sample(PROBED);
        Stopwatch watch = new Stopwatch();
        for (Path file : files)
            watch.time(() -> bed.tools()
                    .run(
                            "probe beside Viewra",
                            bed.tools().locate("ffprobe"),
                            List.of("-v", "error", "-show_format", "-show_streams", "" + file),
                            Duration.ofMinutes(1)));
        report.measured(Figure.of(
                "ffprobe once per file, one at a time, reckoned from %d files".formatted(files.size()),
                "s",
                watch.series().mean() * bed.items() / 1000));
    }

    private static double megabytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mv.db"))
                            .mapToLong(file -> file.toFile().length())
                            .sum()
                    / 1e6;
        }
    }
}
