package com.viewra.scan;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.Item;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/// A program that scans folders while rights to read them come and go, and says after each scan which films there are
/// and what was out of reach. It is a program of its own because root has to give up the right to read everything.
final class UnreadableScan {
    private final Path media;
    private final ScannedFolder folder;
    private final LibraryId id;

    private UnreadableScan(Path media, ScannedFolder folder) throws InterruptedException {
        this.media = media;
        this.folder = folder;
        this.id = folder.scanned(LibraryKind.MOVIES);
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path media = Path.of(arguments[1]);
        try (ScannedFolder folder = new ScannedFolder(Path.of(arguments[0]), media)) {
            folder.write("open/One (2001).mkv", "1");
            folder.write("closed/Two (2002).mkv", "2");
            folder.write("closed/below/Three (2003).mkv", "3");
            folder.write("new/Four (2004).mkv", "4");
            rights(media.resolve("new/Four (2004).mkv"), "---------");
            UnreadableScan scan = new UnreadableScan(media, folder);
            scan.tell("at first");
            scan.run();
        }
    }

    private void run() throws IOException, InterruptedException {
        rights(media.resolve("new/Four (2004).mkv"), "rw-------");
        again("file readable");

        rights(media.resolve("closed"), "---------");
        folder.write("open/Five (2005).mkv", "5");
        again("folder closed");

        rights(media.resolve("closed"), "r--------");
        folder.write("open/Six (2006).mkv", "6");
        again("folder listed only");

        rights(media.resolve("closed"), "rwx------");
        again("folder open");

        folder.write("open/One (2001).mkv", "1, changed");
        rights(media.resolve("open/One (2001).mkv"), "---------");
        again("changed and unreadable");

        rights(media, "---------");
        again("library closed");
        rights(media, "rwx------");
        again("library open");
    }

    private void again(String when) throws IOException, InterruptedException {
        folder.scan(id);
        tell(when);
    }

    private void tell(String when) {
        List<String> films = folder.library.find(ItemQuery.all().of(id)).items().stream()
                .sorted(Comparator.comparing(Item::title))
                .map(item ->
                        item.title() + item.broken().map(" (%s)"::formatted).orElse(""))
                .toList();
        List<String> away = folder.status(id).away().stream()
                .map(path -> path.equals(media) ? "all" : media.relativize(path).toString())
                .sorted()
                .toList();
        System.out.println(when + ": " + films + ", out of reach: " + away);
    }

    private static void rights(Path path, String rights) throws IOException {
        Files.setPosixFilePermissions(Objects.requireNonNull(path), PosixFilePermissions.fromString(rights));
    }
}
