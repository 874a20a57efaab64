package com.viewra.library.store;

import com.viewra.api.metadata.Field;
import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Finding;
import com.viewra.library.FolderStamp;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.Mark;
import com.viewra.library.MediaFile;
import com.viewra.library.MediaId;
import com.viewra.library.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A program that works on a library until it is killed, and says of each change that is stored, one a line.
final class CrashWriter {
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    private static final int PAGE = 500;

    private final Path home;
    private final LibraryStore library;

    private CrashWriter(Path home) throws IOException {
        this.home = home;
        this.library = LibraryStore.open(home.resolve("db"), _ -> {}, Clock.systemUTC());
    }

    /// @param arguments the task, the home folder, and for an upgrade the folder of further migrations, for a restore
    ///     the backup
    public static void main(String[] arguments) throws IOException {
        Path home = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "write" -> new CrashWriter(home).write();
            case "upgrade" -> {
                System.out.println("begin");
                Database.open(home.resolve("db"), NOW, Database.MIGRATIONS, "filesystem:" + arguments[2])
                        .close();
            }
            case "restore" -> {
                System.out.println("begin");
                Database.restore(home.resolve("db"), Path.of(arguments[2]), NOW);
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    /// What a scan, people and the program itself write, in turn.
    private void write() throws IOException {
        System.out.println("open");
        int first = library.find(ItemQuery.all()).total();
        LibraryId shelf = added(library.libraries().size());
        for (int n = first; ; n++) {
            library.intake().store(shelf, scanned(n));
            System.out.println("film " + n);
            MediaId film = library.find(ItemQuery.all().of(shelf).matching("film-" + n))
                    .items()
                    .getFirst()
                    .id();
            library.saveProgress(film, Duration.ofSeconds(100 + n));
            System.out.println("position " + n + ": " + (100 + n));
            library.metadata().edit(film, Field.OVERVIEW, "told " + n);
            System.out.println("edit " + n + ": told " + n);
            library.browsing().marks().mark(List.of(film), new Mark.Favourite(true));
            System.out.println("favourite " + n);
            if (n % 9 == 0) System.out.println("backup " + library.backUp().name());
        }
    }

    private LibraryId added(int number) throws IOException {
        Path folder = Files.createDirectories(home.resolve("media/" + number));
        LibraryId added = library.add("library " + number, LibraryKind.MIXED, List.of(folder))
                .id();
        System.out.println("library " + number);
        return added;
    }

    private List<Finding> scanned(int number) {
        Path folder = home.resolve("media/films/" + number);
        Path file = folder.resolve("film.mkv");
        MediaFile found = new MediaFile(
                file,
                1_000 + number,
                NOW,
                Optional.empty(),
                Optional.of("matroska"),
                Optional.of(Duration.ofHours(2)),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
        return List.of(
                new Finding.FileFound(folder, Named.movie("film-" + number, 2001), found, List.of(), Optional.empty()),
                new Finding.FolderDone(folder, new FolderStamp("stamp", "", 1, 0), Set.of(file), true));
    }

    /// All that a library holds, in the words of [#write].
    static List<String> said(Path home) throws IOException {
        List<String> said = new ArrayList<>();
        try (LibraryStore library = LibraryStore.open(home.resolve("db"), _ -> {}, Clock.systemUTC())) {
            library.libraries().forEach(each -> said.add(each.name()));
            int total = library.find(ItemQuery.all()).total();
            for (int from = 0; from < total; from += PAGE)
                library.find(ItemQuery.all().page(from, PAGE)).items().forEach(item -> say(item, library, said));
        }
        LibraryStore.backups(home.resolve("db")).forEach(backup -> said.add("backup " + backup.name()));
        return said;
    }

    private static void say(Item film, LibraryStore library, List<String> said) {
        String number = film.title().substring("film-".length());
        said.add("film " + number);
        film.progress()
                .ifPresent(at ->
                        said.add("position " + number + ": " + at.position().toSeconds()));
        library.metadata()
                .metadata(film.id())
                .flatMap(known -> known.effective().field(Field.OVERVIEW))
                .ifPresent(plot -> said.add("edit " + number + ": " + plot));
        if (film.liking().favourite()) said.add("favourite " + number);
    }
}
