package com.viewra.library.store;

import com.viewra.api.scan.ItemKind;
import com.viewra.library.Facet;
import com.viewra.library.ItemFilter;
import com.viewra.library.ItemQuery;
import com.viewra.library.ItemQuery.Sort;
import com.viewra.library.MediaId;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Measures lists and searches of a big library; a program, not a test.
/// Arguments: folder (filled when new), number of items, and "start" to leave it at the start.
final class ListBench {
    private static final int ROUNDS = 300;

    private ListBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        boolean isNew = !Files.exists(folder.resolve("viewra.mv.db"));
        Files.createDirectories(folder);
        long start = System.nanoTime();
        try (LibraryStore store = LibraryStore.open(folder, _ -> {}, Clock.systemUTC())) {
            if (isNew) BigLibrary.fill(store, folder, Integer.parseInt(arguments[1]));
            System.out.printf(
                    "open%s %d ms, %d ms of processor time%n",
                    isNew ? " and fill" : "", millis(start), processorMillis());
            if (isNew) return;
            store.item(new MediaId(1));
            System.out.printf("first item after %d ms, %d ms of processor time%n", millis(start), processorMillis());
            int total = store.find(ItemQuery.all()).total();
            System.out.printf(
                    "first page of %d after %d ms, %d ms of processor time%n", total, millis(start), processorMillis());
            if (arguments.length < 3) measure(store);
        }
        System.gc();
    }

    private static void measure(LibraryStore store) {
        Random random = new Random(1);
        int total = store.find(ItemQuery.all()).total();
        ItemQuery films = ItemQuery.all().of(ItemKind.MOVIE);
        Map<String, Runnable> cases = new LinkedHashMap<>();
        for (Sort sort : Sort.values())
            cases.put(
                    "page by " + sort,
                    () -> store.find(ItemQuery.all().sortedBy(sort).page(random.nextInt(total), 100)));
        cases.put("shelf", () -> store.find(ItemQuery.all().topLevelOnly().page(random.nextInt(1000), 100)));
        cases.put(
                "filtered",
                () -> store.find(films.where(ItemFilter.NONE
                        .with(Facet.GENRE, "drama", "crime")
                        .with(Facet.RESOLUTION, "1080p")
                        .with(Facet.WATCHED, "no"))));
        for (String text :
                List.of("s", "st", "star", "the star", "starverlum", "gormor", "karlum 77", "zzzzqqqq", "tehr mor"))
            cases.put("search " + text, () -> store.find(ItemQuery.all().matching(text)));
        cases.put("facets of all", () -> store.facets(ItemQuery.all(), EnumSet.complementOf(EnumSet.of(Facet.PERSON))));
        cases.put(
                "facets of a search",
                () -> store.facets(ItemQuery.all().matching("mor"), EnumSet.of(Facet.GENRE, Facet.YEAR)));
        cases.put("letters", () -> store.letters(ItemQuery.all().topLevelOnly()));
        cases.put("as you type", () -> store.search("mor", 6));
        for (Runnable each : cases.values()) for (int n = 0; n < 30; n++) each.run();
        cases.forEach((name, work) -> System.out.println(name + "\t" + times(work)));
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("heap in use %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static String times(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> nanos = new ArrayList<>();
        List<Long> processor = new ArrayList<>();
        for (int n = 0; n < ROUNDS; n++) {
            long start = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.run();
            processor.add(threads.getCurrentThreadCpuTime() - used);
            nanos.add(System.nanoTime() - start);
        }
        return "%s (processor time %s)".formatted(spread(nanos), spread(processor));
    }

    private static String spread(List<Long> nanos) {
        nanos.sort(null);
        return "%.1f ms median, %.1f ms 99th percentile"
                .formatted(nanos.get(ROUNDS / 2) / 1e6, nanos.get(ROUNDS * 99 / 100) / 1e6);
    }

    private static long processorMillis() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toMillis();
    }

    private static long millis(long start) {
        return (System.nanoTime() - start) / 1_000_000;
    }
}
