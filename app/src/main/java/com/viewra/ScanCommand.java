package com.viewra;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.library.LibraryId;
import com.viewra.scan.ScanEvent.ScanProgress;
import com.viewra.scan.ScanStatus;
import com.viewra.settings.Environment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scans a folder into the library, and waits for it. Ended half-way, it goes on there the next time.
@Command(name = "scan", description = "Scan a folder into the library.", mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BAR_WIDTH = 30;
    private static final int MOST_LISTED = 100;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "[KIND:]PATH", converter = LibraryOption.Converter.class, description = "The folder.")
    private LibraryOption folder = LibraryOption.parse(".");

    @Option(names = "--json", description = "Print progress as JSON, one object a line; the last has state IDLE.")
    private boolean json;

    @Option(names = "--broken", description = "With --json, then print each file that cannot be played, and why.")
    private boolean withBroken;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Logging.onlyWarningsOnScreen();
        Closing closing = new Closing();
        Shutdown shutdown = Shutdown.install(closing);
        try {
            Environment environment = Environment.ofThisMachine();
            Core core = Core.open(home.in(environment), environment, closing);
            BlockingQueue<ScanProgress> progress = new LinkedBlockingQueue<>();
            core.events().subscribe("scan command", event -> {
                if (event instanceof ScanProgress told) progress.add(told);
            });
            LibraryId scanned = new WantedLibraries(core).addAndScan(folder);
            ScanStatus last = follow(scanned, progress);
            if (!json) listBroken(core.library().intake().broken(scanned, MOST_LISTED));
            else if (withBroken) listBroken(core.library().intake().broken(scanned, Integer.MAX_VALUE));
            return last.away().isEmpty() ? 0 : 1;
        } finally {
            shutdown.now();
        }
    }

    private ScanStatus follow(LibraryId library, BlockingQueue<ScanProgress> progress)
            throws IOException, InterruptedException {
        ScanStatus status;
        ScanProgress next;
        do {
            next = progress.take();
            status = next.status();
            if (next.library().equals(library)) print(status);
        } while (status.state() != ScanStatus.State.IDLE || !next.library().equals(library));
        return status;
    }

    private void print(ScanStatus status) throws IOException {
        if (json) Console.say(JSON.writeValueAsString(Line.of(status)));
        else if (Console.isTerminal()) Console.sayOver(bar(status), status.state() == ScanStatus.State.IDLE);
        else Console.say(status.inWords());
    }

    /// The total grows while folders are still walked, and the time that is left with it.
    private static String bar(ScanStatus status) {
        int filled = status.found() == 0 ? 0 : BAR_WIDTH * status.done() / status.found();
        String bar = "[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] ";
        double seconds = Math.max(0.001, status.elapsed().toMillis() / 1000.0);
        double rate = status.done() / seconds;
        if (status.state() == ScanStatus.State.IDLE || status.done() == 0) return bar + status.inWords();
        return bar
                + "%,d of %,d files, %,.0f a second, about %,.0f s left, %,d that cannot be played"
                        .formatted(
                                status.done(),
                                status.found(),
                                rate,
                                Math.ceil((status.found() - status.done()) / rate),
                                status.failed());
    }

    /// So that nobody has to look for them.
    private void listBroken(Map<Path, String> broken) throws IOException {
        if (json) {
            for (var file : broken.entrySet())
                Console.say(JSON.writeValueAsString(new Broken(file.getKey().toString(), file.getValue())));
            return;
        }
        if (!broken.isEmpty()) Console.say("These files cannot be played:");
        broken.forEach((file, reason) -> Console.say("  " + file + ": " + reason));
        if (broken.size() == MOST_LISTED) Console.say("  and maybe more; only the first are listed.");
    }

    record Broken(String path, String reason) {}

    record Line(ScanStatus.State state, int found, int done, int unchanged, int failed, long elapsedMs) {
        static Line of(ScanStatus status) {
            return new Line(
                    status.state(),
                    status.found(),
                    status.done(),
                    status.unchanged(),
                    status.failed(),
                    status.elapsed().toMillis());
        }
    }
}
