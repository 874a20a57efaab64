package com.viewra.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// How soon a picture is there, and whether it keeps coming.
final class StreamingBench implements Bench {
    private static final int ROUNDS = 6;
    private static final int FILM_SECONDS = 240;
    private static final int STEADY_SEGMENTS = 15;

    /// The first plays show a program whose classes are not loaded yet; that is a figure of its own.
    private static final int COLD_ROUNDS = 5;

    private static final int PLAYS = 15;

    @Override
    public String name() {
        return "streaming";
    }

    @Override
    public String summary() {
        return "first segment, seek, stored segment and steady speed, copied and encoded";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        Path folder = bed.folder("films");
        List<Film> films = new ArrayList<>();
        for (int gop : List.of(2, 10)) {
            report.doing("making a film with key frames every %d s".formatted(gop));
            films.add(Film.make(bed, folder, "key frames every %d s".formatted(gop), gop, FILM_SECONDS));
        }
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            viewra.add(folder);
            notWarm(viewra, films.getFirst(), report);
            for (Film film : films) {
                pressPlay(viewra, film, report);
                seeks(bed, viewra, film, "copy", report);
                seeks(bed, viewra, film, "h264-720", report);
            }
            firstParts(viewra, films, report);
            steady(bed, viewra, films.getFirst(), report);
            storm(viewra, films.getFirst(), report);
        }
    }

    private static void notWarm(RunningViewra viewra, Film film, Report report)
            throws IOException, InterruptedException {
        report.doing("pressing play for the first time");
        String item = viewra.item(film);
        Stopwatch first = new Stopwatch();
        first.time(() -> play(viewra, item, 0));
        for (int n = 1; n < COLD_ROUNDS; n++) play(viewra, item, n);
        report.measured(Figure.of("play to first copied segment, first play of this run", "ms", first.series()));
    }

    /// From pressing play to the first segment of the picture, copied: session, playlists, init and segment.
    private static void pressPlay(RunningViewra viewra, Film film, Report report)
            throws IOException, InterruptedException {
        report.doing("pressing play");
        Stopwatch unread = new Stopwatch();
        Stopwatch read = new Stopwatch();
        Instant time = Instant.now();
        String item = viewra.item(film);
        int distance = film.gopSeconds() > 5 ? 1 : 3; // from one place to the next that was not read ahead
        for (int round = 0; round < PLAYS; round++) {
            int segment = COLD_ROUNDS + round * distance;
            // Another time of change makes it a file that was not read before; its stored segments stay the same.
            Files.setLastModifiedTime(film.file(), FileTime.from(time.minusSeconds(round)));
            unread.time(() -> play(viewra, item, segment));
            read.time(() -> play(viewra, item, segment + 1));
        }
        String gop = ", key frames every %d s".formatted(film.gopSeconds());
        report.measured(Figure.of("play to first copied segment, file not read before" + gop, "ms", unread.series()));
        report.measured(Figure.of("play to first copied segment, index cached" + gop, "ms", read.series()));
    }

    private static void play(RunningViewra viewra, String item, int segment) throws IOException, InterruptedException {
        Playing.Variant variant = viewra.play(item).variant('v', "copy");
        try (KeptConnection connection = new KeptConnection(variant.playlist())) {
            connection.get(variant.init());
            connection.get(variant.segment(Math.min(segment, variant.segments() - 1)));
        }
    }

    /// Segments at places that nobody has asked for yet, far enough apart that no read-ahead has made them.
    private static void seeks(Bed bed, RunningViewra viewra, Film film, String rendition, Report report)
            throws IOException, InterruptedException {
        Stopwatch cold = new Stopwatch();
        Stopwatch stored = new Stopwatch();
        Stopwatch peer = new Stopwatch();
        Playing.Variant variant = viewra.play(film).variant('v', rendition);
        for (int round = 0; round < ROUNDS; round++) {
            report.doing("seek %d of %d, %s".formatted(round + 1, ROUNDS, rendition));
            int index = (variant.segments() - 1) * (ROUNDS - round) / (ROUNDS + 1);
            URI segment = variant.segment(index);
            viewra.awaitRest();
            try (KeptConnection connection = new KeptConnection(segment)) {
                cold.time(() -> connection.get(segment));
                for (int n = 0; n < ROUNDS; n++) stored.time(() -> connection.get(segment));
            }
            viewra.awaitRest();
            double start = variant.starts().get(index);
            double seconds = variant.starts().get(index + 1) - start;
            peer.time(() -> bed.ffmpeg("make the same segment", same(bed, film, rendition, start, seconds)));
        }
        String what = (rendition.equals("copy") ? "copied" : "1080p to 720p")
                + ", key frames every %d s".formatted(film.gopSeconds());
        report.measured(
                Figure.of("seek, " + what, "ms", cold.series()).beside("ffmpeg making the same", peer.series()));
        report.measured(Figure.of("stored segment, " + what, "ms", stored.series()));
    }

    private static List<String> same(Bed bed, Film film, String rendition, double start, double seconds) {
        List<String> arguments = Film.words("-nostdin -v error -y -ss %f -t %f -i".formatted(start, seconds));
        arguments.add(film.file().toString());
        arguments.addAll(Film.words(
                rendition.equals("copy")
                        ? "-an -c:v copy"
                        : "-an -vf scale=-2:720 -c:v libx264 -preset superfast -b:v 2800k"));
        arguments.addAll(Film.words("-movflags frag_keyframe+empty_moov"));
        arguments.add(bed.folder().resolve("peer.mp4").toString());
        return arguments;
    }

    /// Places between those of [#seeks].
    private static void firstParts(RunningViewra viewra, List<Film> films, Report report)
            throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            for (Film film : films) {
                Playing.Variant variant = viewra.play(film).variant('v', "h264-720");
                List<Double> part = new ArrayList<>();
                List<Double> whole = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    report.doing("first part %d of %d".formatted(round + 1, ROUNDS));
                    int index = (variant.segments() - 1) * (2 * (ROUNDS - round) - 1) / (2 * (ROUNDS + 1));
                    viewra.awaitRest();
                    FirstPart got = FirstPart.of(http, variant.segment(index));
                    part.add(got.partMillis());
                    whole.add(got.wholeMillis());
                }
                report.measured(Figure.of(
                                "seek, first part, 1080p to 720p, key frames every %d s".formatted(film.gopSeconds()),
                                "ms",
                                new Series(part))
                        .beside("the whole segment", new Series(whole)));
            }
        }
    }

    private static void storm(RunningViewra viewra, Film film, Report report) throws IOException, InterruptedException {
        Playing.Variant variant = viewra.play(film).variant('v', "h264-480");
        List<Double> millis = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            report.doing("20 rapid seeks");
            viewra.awaitRest();
            millis.add(SeekStorm.millisToOneEncoder(viewra, variant));
        }
        report.measured(Figure.of("from the last of 20 rapid seeks to one encoder", "ms", new Series(millis)));
    }

    /// Seconds of film that are made in a second, one segment after the other.
    private static void steady(Bed bed, RunningViewra viewra, Film film, Report report)
            throws IOException, InterruptedException {
        report.doing("steady speed");
        Playing.Variant variant = viewra.play(film).variant('v', "h264-720");
        int first = variant.segments() / 20;
        double from = variant.starts().get(first);
        double seconds = variant.starts().get(first + STEADY_SEGMENTS) - from;
        Stopwatch ours = new Stopwatch();
        try (KeptConnection connection = new KeptConnection(variant.playlist())) {
            ours.time(() -> {
                for (int n = first; n < first + STEADY_SEGMENTS; n++) connection.get(variant.segment(n));
            });
        }
        Stopwatch theirs = new Stopwatch();
        theirs.time(() -> bed.ffmpeg("encode as long", same(bed, film, "h264-720", from, seconds)));
        report.measured(Figure.of("steady speed, 1080p to 720p", "x real time", speed(seconds, ours))
                .beside("ffmpeg at once, superfast", Series.of(speed(seconds, theirs))));
    }

    private static double speed(double seconds, Stopwatch watch) {
        return seconds / (watch.series().median() / 1000);
    }
}
