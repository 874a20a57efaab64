package com.viewra;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.library.LibraryId;
import com.viewra.scan.ScanEvent.ScanProgress;
import com.viewra.scan.ScanStatus;
import com.viewra.settings.Environment;
import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Scans a folder into the library, and waits for it.
@Command(name = "scan", description = "Scan a folder into the library.", mixinStandardHelpOptions = true)
final class ScanCommand implements Callable<Integer> {
    private static final int BAR_WIDTH = 30;

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "[KIND:]PATH", converter = LibraryOption.Converter.class, description = "The folder.")
    private LibraryOption folder = LibraryOption.parse(".");

    @Option(names = "--json", description = "Print progress as JSON, one object a line; the last has state IDLE.")
    private boolean json;

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
            follow(new WantedLibraries(core).addAndScan(folder), progress);
            return 0;
        } finally {
            shutdown.now();
        }
    }

    private void follow(LibraryId library, BlockingQueue<ScanProgress> progress)
            throws IOException, InterruptedException {
        ScanStatus status;
        do {
            ScanProgress next = progress.take();
            status = next.status();
            if (next.library().equals(library)) print(status);
        } while (status.state() == ScanStatus.State.RUNNING);
    }

    private void print(ScanStatus status) throws IOException {
        if (json) Console.say(new ObjectMapper().writeValueAsString(Line.of(status)));
        else if (Console.isTerminal()) Console.sayOver(bar(status), status.state() == ScanStatus.State.IDLE);
        else Console.say(status.inWords());
    }

    /// The total grows while folders are still walked.
    private static String bar(ScanStatus status) {
        int filled = status.found() == 0 ? 0 : BAR_WIDTH * status.done() / status.found();
        return "[" + "#".repeat(filled) + " ".repeat(BAR_WIDTH - filled) + "] " + status.inWords();
    }

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
