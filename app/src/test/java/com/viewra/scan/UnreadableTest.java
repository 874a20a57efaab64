package com.viewra.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders and files that may not be read keep what is known of them, and are read once they may be.
class UnreadableTest {
    @TempDir
    Path home;

    @TempDir
    Path media;

    @AfterEach
    void giveRightsBack() throws IOException {
        if (isPosix()) Files.setPosixFilePermissions(media, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void scan_rightsComeAndGo_losesNothing() throws Exception {
        assumeTrue(isPosix(), "needs a file system with rights to read");

        assertEquals(
                List.of(
                        "at first: [Four (The file cannot be read.), One, Three, Two], out of reach: []",
                        "file readable: [Four, One, Three, Two], out of reach: []",
                        "folder closed: [Five, Four, One, Three, Two], out of reach: [closed]",
                        "folder listed only: [Five, Four, One, Six, Three, Two], out of reach:"
                                + " [closed/Two (2002).mkv, closed/below]",
                        "folder open: [Five, Four, One, Six, Three, Two], out of reach: []",
                        "changed and unreadable: [Five, Four, One, Six, Three, Two], out of reach: []",
                        "library closed: [Five, Four, One, Six, Three, Two], out of reach: [all]",
                        "library open: [Five, Four, One, Six, Three, Two], out of reach: []"),
                run());
    }

    private List<String> run() throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root"))
            command.addAll(List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search"));
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                UnreadableScan.class.getName(),
                home.toString(),
                media.toString()));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, program.waitFor(), said);
        return said.lines().filter(line -> line.contains(", out of reach: ")).toList();
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }
}
