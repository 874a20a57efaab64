package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.viewra.api.scan.LibraryKind;
import com.viewra.library.ItemQuery;
import com.viewra.library.LibraryId;
import com.viewra.library.MediaFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Names that file systems allow: whatever a file is called, it is found, can be opened, and is not read twice.
class OddNamesTest {
    /// The longest that Linux, macOS and Windows allow.
    private static final int LONGEST_BYTES = 255;
    /// `-Dviewra.files=50000` for the long run.
    private static final int MANY = Integer.getInteger("viewra.files", 5_000);

    @TempDir
    Path home;

    @TempDir
    Path media;

    private ScannedFolder folder;

    @BeforeEach
    void open() throws IOException {
        folder = new ScannedFolder(home, media);
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void scan_oddNames_findsEachFile() throws Exception {
        List<String> names = List.of(
                "emoji \uD83C\uDFAC film",
                "family \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67",
                "line\nbreak",
                "carriage\rreturn",
                "tab\tand bell\u0007",
                "quote \" and ' and `",
                "back\\slash",
                "ends in a backslash\\",
                "percent %41 %",
                "question? star* [set] {a,b}",
                "right to left \u202E.mp4",
                "composed \u00E4",
                "taken apart a\u0308",
                "replaced \uFFFD",
                "no-break\u00A0space",
                "   blanks   ",
                "-rf",
                "$HOME $(id)",
                "x".repeat(LONGEST_BYTES - 4),
                "\u4E2D".repeat((LONGEST_BYTES - 4) / 3));
        for (String name : names) folder.write(name + ".mkv", "film " + name);
        folder.write("odd\nfolder \uD83C\uDFAC/inner \u00FC/film.mkv", "in a folder");

        assertAllFound();
    }

    @Test
    void scan_randomNames_findsEachFile() throws Exception {
        Random random = new Random(11);
        for (int n = 0; n < 400; n++) folder.write(randomName(random) + ".mkv", "film " + n);

        assertAllFound();
    }

    @Test
    void scan_namesThatAreNoText_findsEachFile() throws Exception {
        shell("printf one > \"$(printf 'caf\\351 (2001).mkv')\"");
        shell("printf two > \"$(printf 'caf\\350 (2002).mkv')\"");
        shell("mkdir \"$(printf 'caf\\377')\" && printf three > \"$(printf 'caf\\377')/three (2003).mkv\"");
        assertEquals(3, paths().size());

        assertAllFound();
    }

    @Test
    void scan_emptyFileWhoseNameIsNoText_saysWhatIsWrongWithIt() throws Exception {
        shell("printf '' > \"$(printf 'caf\\351.mkv')\"");

        LibraryId id = folder.scanned(LibraryKind.MIXED);

        assertEquals(
                "The file is empty.",
                folder.library
                        .find(ItemQuery.all().of(id))
                        .items()
                        .getFirst()
                        .broken()
                        .orElseThrow());
    }

    @Test
    void scan_linksInLoops_findsEachFileOnce() throws Exception {
        folder.write("films/One (2001).mkv", "1");
        folder.write("films/deep/Two (2002).mkv", "2");
        Files.createSymbolicLink(media.resolve("films/deep/up"), media);
        Files.createSymbolicLink(media.resolve("again"), media.resolve("films"));
        Files.createSymbolicLink(media.resolve("itself.mkv"), media.resolve("itself.mkv"));
        Files.createSymbolicLink(media.resolve("there"), media.resolve("back"));
        Files.createSymbolicLink(media.resolve("back"), media.resolve("there"));
        Files.createSymbolicLink(media.resolve("nowhere.mkv"), media.resolve("gone.mkv"));

        LibraryId id = folder.scanned(LibraryKind.MIXED);

        assertEquals(2, files(id).size());
        assertEquals(List.of(), folder.status(id).away());
    }

    @Test
    void scan_manyFilesInOneFolder_findsEach() throws Exception {
        for (int n = 0; n < MANY; n++) Files.writeString(media.resolve("Clip " + n + ".mp4"), "clip " + n);

        LibraryId id = folder.scanned(LibraryKind.MIXED);

        assertEquals(MANY, folder.library.find(ItemQuery.all().of(id)).total());
        int reads = folder.reads();
        folder.scan(id);
        assertEquals(reads, folder.reads());
    }

    @Test
    void scan_ignoreFileFarTooLong_whatIsCutOffHidesNothing() throws Exception {
        String cut = "*.mkv"; // the last that counts; the line goes on
        String first = "*.avi\n#";
        folder.write(
                ".ignore", first + "x".repeat(64 * 1024 - first.length() - 1 - cut.length()) + "\n" + cut + "-not\n");
        folder.write("Film (2001).mkv", "film");
        folder.write("Old (1980).avi", "old");

        LibraryId id = folder.scanned(LibraryKind.MIXED);

        assertEquals(1, folder.library.find(ItemQuery.all().of(id)).total());
    }

    @Test
    void scan_listOfWhatToIgnoreIsNoText_leavesTheRestAlone() throws Exception {
        folder.write("Film (2001).mkv", "film");
        folder.write("other.avi", "other");
        shell("printf '# fr\\374her\\n*.avi\\n' > .ignore");

        LibraryId id = folder.scanned(LibraryKind.MIXED);

        assertEquals(Set.of(media.resolve("Film (2001).mkv")), files(id));
        assertEquals(List.of(), folder.status(id).away());
    }

    private void assertAllFound() throws Exception {
        LibraryId id = folder.scanned(LibraryKind.MIXED);
        Set<Path> lost = paths();
        lost.removeAll(files(id));
        assertEquals(Set.of(), lost);
        assertEquals(paths(), files(id));
        int reads = folder.reads();
        assertEquals(paths().size(), reads);

        Files.writeString(media.resolve("changed.txt"), "the folder is looked at again");
        folder.scan(id);

        assertEquals(reads, folder.reads());
        assertEquals(paths(), files(id));
        for (Path file : files(id)) assertTrue(Files.isReadable(file), file::toString);
    }

    /// All media files, as the file system tells of them.
    private Set<Path> paths() throws IOException {
        try (Stream<Path> all = Files.walk(media)) {
            return all.filter(file -> file.toString().endsWith(".mkv") && Files.isRegularFile(file))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /// All files that the library says are there.
    private Set<Path> files(LibraryId id) {
        return folder.library.find(ItemQuery.all().of(id).page(0, 500)).items().stream()
                .flatMap(item -> folder.library.details(item.id()).orElseThrow().files().stream())
                .filter(file -> file.missingSince().isEmpty())
                .map(MediaFile::path)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Any letters, signs and controls, up to the longest name.
    private static String randomName(Random random) {
        StringBuilder name = new StringBuilder("f"); // a dot first would hide it
        int most = 1 + random.nextInt(LONGEST_BYTES - 6);
        while (true) {
            int next = random.nextInt(4) == 0 ? random.nextInt(0x20000) : random.nextInt(0x180);
            if (next == 0 || next == '/' || (next >= 0xD800 && next < 0xE000)) continue;
            String longer = name.toString() + Character.toString(next);
            if (longer.getBytes(StandardCharsets.UTF_8).length > most) return name.toString();
            name.appendCodePoint(next);
        }
    }

    /// Makes files that Java has no way to name.
    private void shell(String script) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a system where names are bytes");
        Process shell = new ProcessBuilder("/bin/sh", "-c", script)
                .directory(media.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assumeTrue(shell.waitFor() == 0, () -> "this file system takes no such names: " + said);
    }
}
