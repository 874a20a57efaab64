package com.viewra;

import com.viewra.library.Backup;
import com.viewra.library.store.LibraryStore;
import com.viewra.settings.Environment;
import com.viewra.settings.Home;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Copies the library's database. A running Viewra does so by itself every day.
@Command(name = "backup", description = "Make a backup of the library.", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Mixin
    private HomeOption home = new HomeOption();

    @Override
    public Integer call() throws IOException {
        Logging.onlyWarningsOnScreen();
        try (Home taken = Home.open(home.in(Environment.ofThisMachine()));
                LibraryStore library = LibraryStore.open(taken.resolve(Core.LIBRARY), _ -> {}, Core.CLOCK)) {
            Backup made = library.backUp();
            Console.say("The library is copied to " + made.file() + ".");
            return 0;
        }
    }
}
