package com.viewra;

import com.viewra.exchange.LibraryExport;
import com.viewra.library.portable.Portable;
import com.viewra.library.store.LibraryStore;
import com.viewra.settings.Environment;
import com.viewra.settings.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// Writes the library to a file that people, programs and another Viewra can read.
@Command(
        name = "export",
        description = "Write the library, with marks, edits and playlists, to a JSON file.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The file to write.")
    private Path file = Path.of("library.json");

    @Override
    public Integer call() throws IOException, InterruptedException {
        Logging.onlyWarningsOnScreen();
        Closing closing = new Closing();
        Shutdown shutdown = Shutdown.install(closing);
        try {
            Home taken = closing.keep(Home.open(home.in(Environment.ofThisMachine())));
            LibraryStore library = closing.keep(LibraryStore.open(taken.resolve(Core.LIBRARY), _ -> {}, Core.CLOCK));
            int items = write(library.portable());
            Console.say("%,d items and %,d playlists are written to %s."
                    .formatted(items, library.browsing().playlists().playlists().size(), file));
            return 0;
        } finally {
            shutdown.now();
        }
    }

    private int write(Portable library) throws IOException, InterruptedException {
        ProgressLine line = new ProgressLine("exported");
        try {
            new LibraryExport(library).write(file, Core.CLOCK.instant(), line);
        } catch (IOException e) {
            throw new IOException(
                    "The file %s cannot be written. Is its folder there, and may it be changed? (%s)"
                            .formatted(file, e.getMessage()),
                    e);
        }
        line.end();
        return library.items();
    }
}
