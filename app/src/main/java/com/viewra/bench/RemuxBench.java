package com.viewra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// How fast a whole file goes out in another container, picture and sound.
final class RemuxBench implements Bench {
    private static final int FILMS = 3;
    private static final int FILM_SECONDS = 300;

    @Override
    public String name() {
        return "remux";
    }

    @Override
    public String summary() {
        return "a whole file in another container";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("making films");
        Path folder = bed.folder("films");
        List<Film> films = new ArrayList<>();
        for (int n = 0; n < FILMS; n++) films.add(Film.make(bed, folder, "container " + n, 2, FILM_SECONDS));
        Stopwatch ours = new Stopwatch();
        Stopwatch theirs = new Stopwatch();
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            viewra.add(folder);
            for (Film film : films) {
                report.doing("remuxing " + film.file().getFileName());
                Playing playing = viewra.play(film);
                ours.time(() -> fetchWhole(viewra, playing));
                theirs.time(() -> bed.ffmpeg("remux", copy(film, bed.folder().resolve("copy.mp4"))));
            }
        }
        report.measured(Figure.of("%d s of film, every segment once".formatted(FILM_SECONDS), "ms", ours.series())
                .beside("ffmpeg -c copy", theirs.series()));
    }

    private static void fetchWhole(RunningViewra viewra, Playing playing) throws IOException, InterruptedException {
        try (KeptConnection connection = new KeptConnection(viewra.base())) {
            for (char kind : new char[] {'v', 'a'}) {
                Playing.Variant variant = playing.variant(kind, "copy");
                for (int n = 0; n < variant.segments(); n++) connection.get(variant.segment(n));
            }
        }
    }

    private static List<String> copy(Film film, Path to) {
        List<String> arguments = Film.words("-nostdin -v error -y -i");
        arguments.add(film.file().toString());
        arguments.addAll(Film.words("-c copy -movflags frag_keyframe+empty_moov"));
        arguments.add(to.toString());
        return arguments;
    }
}
