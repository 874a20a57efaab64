package com.viewra.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledStoreTest {
    private static final int KILLS = 10;
    private static final int KEYS = 40;

    /// Small next to what is written, so that blobs come and go and the same are written again and again.
    private static final long BUDGET = 5_000_000;

    @TempDir
    Path folder;

    @Test
    void kill9_whileWriting_leavesOnlyWholeBlobs() throws Exception {
        int found = 0;
        Random random = new Random(9);
        for (int kill = 0; kill < KILLS; kill++) {
            writeUntilKilled(random.nextInt(60));
            ContentStore store = ContentStore.open(folder, BUDGET, Clock.systemUTC());
            for (int n = 0; n < KEYS; n++) {
                Optional<Blob> blob = store.find(key(n));
                if (blob.isEmpty()) continue;
                assertArrayEquals(bytes(n), Files.readAllBytes(blob.get().file()), "after kill " + kill);
                found++;
            }
        }
        assertTrue(found > KILLS, "there was something to look at");
    }

    /// @param writes after which it is killed: in the middle of the next ones
    private void writeUntilKilled(int writes) throws Exception {
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process writer = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-Xshare:auto",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var told = writer.inputReader()) {
            for (int n = 0; n <= writes; n++) if (told.readLine() == null) throw new IOException("it did not write");
        } finally {
            writer.destroyForcibly().waitFor();
        }
    }

    private static ContentKey key(int n) {
        return ContentKey.of("segment", Integer.toString(n));
    }

    private static byte[] bytes(int n) {
        byte[] bytes = new byte[100_000 + n * 10_000];
        new Random(n).nextBytes(bytes);
        return bytes;
    }

    /// A program that writes and deletes blobs until it is killed, and says a word after each.
    static final class Writer {
        public static void main(String[] arguments) throws IOException {
            ContentStore store = ContentStore.open(Path.of(arguments[0]), BUDGET, Clock.systemUTC());
            for (int n = 0; ; n = (n + 7) % KEYS) {
                if (store.find(key(n)).isPresent()) store.clear();
                store.put(key(n), bytes(n));
                System.out.println(n);
            }
        }
    }
}
