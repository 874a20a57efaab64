package com.viewra.library.store;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ItemQuery;
import com.viewra.library.MediaLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// A program that writes to a library until it is killed, and says of each change that is stored: the name of a library
/// it added, one a line.
final class CrashWriter {
    private CrashWriter() {}

    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[0]);
        LibraryStore library = LibraryStore.open(home.resolve("db"), _ -> {}, Clock.systemUTC());
        System.out.println("open");
        for (int n = library.libraries().size(); ; n++) {
            Path folder = Files.createDirectories(home.resolve("media/" + n));
            MediaLibrary added = library.add("library " + n, LibraryKind.MIXED, List.of(folder));
            System.out.println(added.name());
            if (n % 5 == 0) library.find(ItemQuery.all());
        }
    }
}
