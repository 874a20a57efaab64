package com.viewra.library.store;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.library.MediaLibrary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Kills a writing program with SIGKILL again and again: what it said was stored is there, and the next one opens the
/// library without help. `-Dviewra.crashes=100` for the long run.
class CrashTest {
    private static final int CRASHES = Integer.getInteger("viewra.crashes", 3);

    @TempDir
    Path home;

    @Test
    void write_killedAtRandomMoments_losesNothingThatWasStored() throws Exception {
        Random random = new Random(CRASHES);
        List<String> stored = new ArrayList<>();
        for (int n = 0; n < CRASHES; n++) {
            stored.addAll(writeAndKill(1 + random.nextInt(40), random.nextInt(3_000_000)));
            List<String> found = found();
            assertTrue(found.containsAll(stored), () -> "stored " + stored + ", but found " + found);
        }
        assertTrue(stored.size() > CRASHES, stored::toString);
    }

    /// @param lines so many changes later it is killed, and some nanoseconds more
    private List<String> writeAndKill(int lines, int nanos) throws IOException, InterruptedException {
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashWriter.class.getName(),
                        home.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<String> told = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(writer.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.startsWith("library ")) told.add(line);
                if (told.size() == lines) {
                    for (long end = System.nanoTime() + nanos; System.nanoTime() < end; ) Thread.onSpinWait();
                    writer.toHandle().destroyForcibly(); // leaves what it said readable
                }
            }
        } finally {
            writer.destroyForcibly().waitFor();
        }
        return told;
    }

    private List<String> found() throws IOException {
        try (LibraryStore library = LibraryStore.open(home.resolve("db"), _ -> {}, Clock.systemUTC())) {
            return library.libraries().stream().map(MediaLibrary::name).toList();
        }
    }
}
