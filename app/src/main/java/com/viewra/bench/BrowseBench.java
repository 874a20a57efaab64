package com.viewra.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// How fast lists and searches are answered, alone and while the library is written.
final class BrowseBench implements Bench {
    private static final int ROUNDS = 300;
    private static final int PAGE = 100;
    private static final int EDITED = 5_000;

    @Override
    public String name() {
        return "browse";
    }

    @Override
    public String summary() {
        return "pages of 100 items and searches: idle, during a scan, during an edit of 5,000 items";
    }

    @Override
    public void run(Bed bed, Report report) throws IOException, InterruptedException {
        report.doing("make a library of %,d items".formatted(bed.items()));
        Optional<MadeLibrary> made = MadeLibrary.make(bed);
        if (made.isEmpty()) {
            report.missing(MadeLibrary.ABSENT);
            return;
        }
        try (RunningViewra viewra = RunningViewra.start(bed, bed.folder("home"))) {
            report.doing("first scan, and pages meanwhile");
            FutureTask<Void> scan = new FutureTask<>(() -> {
                viewra.add(made.get().folder(), "mixed");
                return null;
            });
            during(scan, "during the first scan", viewra, report);
            report.doing("pages");
            Visitor visitor = new Visitor(viewra);
            for (int n = 0; n < ROUNDS / 2; n++) visitor.visit(); // Java has to warm up
            measure(new Visitor(viewra), ROUNDS, "idle", report);
            report.doing("an edit of many items, and pages meanwhile");
            List<String> edited = ids(viewra);
            FutureTask<Void> edit = new FutureTask<>(() -> {
                viewra.post("/api/items/bulk", Map.of("items", edited, "favourite", true));
                return null;
            });
            during(edit, "while %,d items are marked".formatted(edited.size()), viewra, report);
            Optional<ProcessUse> use = ProcessUse.of(viewra.pid());
            use.ifPresent(now -> report.measured(Figure.of("memory after all that", "MB", now.megabytes())));
        }
    }

    private static void during(FutureTask<Void> work, String when, RunningViewra viewra, Report report)
            throws IOException, InterruptedException {
        CompletableFuture<Void> started = CompletableFuture.runAsync(work);
        Visitor visitor = new Visitor(viewra);
        do visitor.visit();
        while (!work.isDone());
        started.join();
        try {
            work.get();
        } catch (ExecutionException e) {
            throw new IOException("The work beside the pages failed.", e.getCause());
        }
        visitor.tell(when, report);
    }

    private static void measure(Visitor visitor, int rounds, String when, Report report)
            throws IOException, InterruptedException {
        for (int n = 0; n < rounds; n++) visitor.visit();
        visitor.tell(when, report);
    }

    private static List<String> ids(RunningViewra viewra) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        while (ids.size() < EDITED) {
            JsonNode page = viewra.get("/api/items?limit=%d&offset=%d".formatted(PAGE, ids.size()))
                    .path("items");
            if (page.isEmpty()) break;
            page.forEach(item -> ids.add(item.path("id").asText()));
        }
        return ids.subList(0, Math.min(EDITED, ids.size()));
    }

    /// Somebody who looks at one page and searches one word after the other.
    private static final class Visitor {
        private static final List<String> WORDS = List.of("river", "winte", "gard", "the", "shadwo", "harbor li", "s");
        private final RunningViewra viewra;
        private final Random random = new Random(1);
        private final Stopwatch pages = new Stopwatch();
        private final Stopwatch searches = new Stopwatch();

        Visitor(RunningViewra viewra) {
            this.viewra = viewra;
        }

        void visit() throws IOException, InterruptedException {
            int offset = random.nextInt(20) * PAGE;
            pages.time(() -> viewra.fetch("/api/items?limit=%d&offset=%d".formatted(PAGE, offset)));
            String word = URLEncoder.encode(WORDS.get(random.nextInt(WORDS.size())), StandardCharsets.UTF_8);
            searches.time(() -> viewra.fetch("/api/search?q=" + word));
        }

        void tell(String when, Report report) {
            tell("page of 100 items, " + when, pages.series(), report);
            tell("search, " + when, searches.series(), report);
        }

        private static void tell(String what, Series millis, Report report) {
            report.measured(Figure.of(what, "ms", millis));
            report.measured(Figure.of(what + ": 99th percentile", "ms", millis.p99()));
        }
    }
}
