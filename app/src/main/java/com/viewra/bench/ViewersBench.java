package com.viewra.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Several viewers at once, each of whom plays at the speed of the film.
final class ViewersBench implements Bench {
    private static final int VIEWERS = 10;
    private static final int ENCODED_TITLES = 2;
    private static final int FILM_SECONDS = 120;
    private static final int WATCHED_SEGMENTS = 10;
    private static final String ENCODERS = "viewra_encoders_started_total";
    private static final String CHANGED = "viewra_encoders_changed_total";

    @Override
    public String name() {
        return "viewers";
    }

    @Override
    public String summary() {
        return "%d viewers of one title and of different ones: encoders, processor, memory, pauses".formatted(VIEWERS);
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("making films");
        Path folder = bed.folder("films");
        List<Film> films = new ArrayList<>();
        for (int n = 0; n < VIEWERS; n++) films.add(Film.make(bed, folder, "viewer " + n, 2, FILM_SECONDS));
        List<Film> one = films.subList(0, 1);
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            viewra.add(folder);
            watch(viewra, films, "copy", "%d titles, copied".formatted(VIEWERS), report);
            watch(viewra, one, "h264-720", "one title, 1080p to 720p", report);
            watch(viewra, one, "h264-720", "one title again, 1080p to 720p", report);
        }
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home-2"))) {
            viewra.add(folder);
            List<Film> some = films.subList(0, ENCODED_TITLES);
            watch(viewra, some, "h264-720", "%d titles, 1080p to 720p".formatted(ENCODED_TITLES), report);
        }
    }

    private static void watch(RunningViewra viewra, List<Film> films, String rendition, String what, Report report)
            throws IOException, InterruptedException {
        report.doing(what);
        List<Viewer> viewers = new ArrayList<>();
        double encoders = viewra.metric(ENCODERS);
        double changed = viewra.metric(CHANGED);
        Optional<ProcessUse> before = ProcessUse.of(viewra.pid());
        long start = System.nanoTime();
        for (int n = 0; n < Math.max(VIEWERS / films.size() * films.size(), films.size()); n++) {
            Playing playing = viewra.play(films.get(n % films.size()));
            viewers.add(Viewer.start(playing.variant('v', rendition), WATCHED_SEGMENTS));
        }
        List<Viewer.Watched> watched = new ArrayList<>();
        for (Viewer viewer : viewers) watched.add(viewer.await());
        double seconds = (System.nanoTime() - start) / 1e9;
        String name = ", %d viewers, %s".formatted(viewers.size(), what);
        report.measured(Figure.of("encoders started" + name, "", viewra.metric(ENCODERS) - encoders));
        report.measured(
                Figure.of("encoders that took over with other settings" + name, "", viewra.metric(CHANGED) - changed));
        report.measured(Figure.of("pauses of a viewer" + name, "s", Viewer.Watched.pauses(watched)));
        report.measured(Figure.of("wait for a segment" + name, "ms", Viewer.Watched.waits(watched)));
        Optional<ProcessUse> after = ProcessUse.of(viewra.pid());
        if (before.isEmpty() || after.isEmpty()) {
            report.missing("Processor time and memory can be measured on Linux alone.");
            return;
        }
        double cpu = after.get().cpuSeconds() - before.get().cpuSeconds();
        report.measured(Figure.of("processors per viewer" + name, "", cpu / seconds / viewers.size()));
        report.measured(
                Figure.of("memory of the server" + name, "MB", after.get().ownMegabytes()));
        report.measured(Figure.of("with its children" + name, "MB", after.get().megabytes()));
    }
}
