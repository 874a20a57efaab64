package com.viewra;

import com.viewra.library.Backup;
import com.viewra.library.store.LibraryStore;
import com.viewra.settings.Environment;
import com.viewra.settings.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts a backup of the library back. What was there is kept beside it.
@Command(name = "restore", description = "Put back a backup of the library.", mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Parameters(arity = "0..1", paramLabel = "BACKUP", description = "Name or file; the newest if none is given.")
    private @Nullable String wanted;

    @Option(names = "--list", description = "List the backups, the newest first, and change nothing.")
    private boolean list;

    @Override
    public Integer call() throws IOException {
        Logging.onlyWarningsOnScreen();
        Path folder = home.in(Environment.ofThisMachine()).toAbsolutePath().normalize();
        List<Backup> backups = LibraryStore.backups(folder.resolve(Core.LIBRARY));
        if (list) {
            if (backups.isEmpty()) Console.say("There is no backup yet. To make one, run: viewra backup");
            for (Backup backup : backups)
                Console.say("%s  %s  %,d KiB".formatted(backup.name(), backup.takenAt(), backup.sizeBytes() / 1024));
            return 0;
        }
        Path backup = chosen(backups);
        try (Home taken = Home.open(folder)) {
            Path before = LibraryStore.restore(taken.resolve(Core.LIBRARY), backup, Core.CLOCK);
            Console.say("The library is as in %s. What was there before is kept as %s."
                    .formatted(backup.getFileName(), before));
        }
        return 0;
    }

    private Path chosen(List<Backup> backups) throws IOException {
        String name = wanted;
        Optional<Path> known = backups.stream()
                .filter(backup -> name == null || backup.name().equals(name))
                .map(Backup::file)
                .findFirst();
        if (known.isPresent()) return known.get();
        if (name == null) throw new IOException("There is no backup yet. To make one, run: viewra backup");
        if (Files.isRegularFile(Path.of(name))) return Path.of(name);
        throw new IOException("There is no backup " + name + ". To see what there is, run: viewra restore --list");
    }
}
