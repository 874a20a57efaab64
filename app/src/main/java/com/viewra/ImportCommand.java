package com.viewra;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.viewra.exchange.ImportReport;
import com.viewra.exchange.LibraryImport;
import com.viewra.exchange.RecordSource;
import com.viewra.exchange.RecordSources;
import com.viewra.library.Backup;
import com.viewra.library.portable.Manner;
import com.viewra.library.portable.Recognised.By;
import com.viewra.library.portable.Taken.Part;
import com.viewra.library.store.LibraryStore;
import com.viewra.settings.Environment;
import com.viewra.settings.Home;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Takes in what an export of this or another program tells of items that are here.
@Command(
        name = "import",
        description = "Take in marks, edits and playlists from an export of Viewra, Kodi, Jellyfin or Trakt.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(paramLabel = "FILE", description = "The file, or a folder with NFO files of Kodi.")
    private Path file = Path.of("library.json");

    @Option(names = "--dry-run", description = "Say what would happen, and change nothing.")
    private boolean dryRun;

    @Option(names = "--overwrite", description = "Let what comes count also where what is here is newer.")
    private boolean overwrite;

    @Option(names = "--json", description = "Print the report as JSON.")
    private boolean json;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Logging.onlyWarningsOnScreen();
        RecordSource source = RecordSources.of(file);
        Closing closing = new Closing();
        Shutdown shutdown = Shutdown.install(closing);
        try {
            Home taken = closing.keep(Home.open(home.in(Environment.ofThisMachine())));
            LibraryStore library = closing.keep(LibraryStore.open(taken.resolve(Core.LIBRARY), _ -> {}, Core.CLOCK));
            Optional<Backup> before = dryRun ? Optional.empty() : Optional.of(library.backUp());
            ProgressLine line = new ProgressLine("read");
            ImportReport report = LibraryImport.run(source, library.portable(), new Manner(dryRun, overwrite), line);
            line.end();
            if (json) Console.say(JSON.writeValueAsString(report));
            else {
                print(source, report);
                before.ifPresent(
                        backup -> Console.say("To have everything as it was before: viewra restore " + backup.name()));
            }
            return 0;
        } finally {
            shutdown.now();
        }
    }

    private void print(RecordSource source, ImportReport report) {
        Console.say("%s is %s with %,d items and %,d playlists."
                .formatted(file, source.inWords(), report.items(), report.lists()));
        Console.say("Recognised: " + by(report.recognised()));
        Console.say((dryRun ? "Would change: " : "Changed: ") + parts(report.changed()));
        if (!report.left().isEmpty())
            Console.say("Left as it is, because it is newer or edited here (--overwrite takes it all the same): "
                    + parts(report.left()));
        if (report.entriesLeftOut() > 0)
            Console.say(
                    "Entries of playlists that are not in any library here: %,d".formatted(report.entriesLeftOut()));
        if (report.notHere() > 0) {
            Console.say("Not in any library here, though something is told of them: %,d".formatted(report.notHere()));
            report.missing().forEach(name -> Console.say("  " + name));
            if (report.missing().size() < report.notHere()) Console.say("  and more; only the first are listed.");
        }
        report.problems().forEach(Console::say);
    }

    private static String by(Map<By, Integer> counts) {
        return Arrays.stream(By.values())
                .filter(counts::containsKey)
                .map(by -> "%,d by %s".formatted(counts.getOrDefault(by, 0), words(by)))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), ImportCommand::orNothing));
    }

    private static String words(By by) {
        return switch (by) {
            case PATH -> "where their files lie";
            case FINGERPRINT -> "the bytes of their files";
            case ID -> "what providers call them";
            case TITLE -> "title";
        };
    }

    private static String parts(Map<Part, Integer> counts) {
        return Arrays.stream(Part.values())
                .filter(counts::containsKey)
                .map(part -> "%s %,d".formatted(part.inWords(), counts.getOrDefault(part, 0)))
                .collect(Collectors.collectingAndThen(Collectors.joining(", "), ImportCommand::orNothing));
    }

    private static String orNothing(String words) {
        return words.isEmpty() ? "nothing" : words + ".";
    }
}
