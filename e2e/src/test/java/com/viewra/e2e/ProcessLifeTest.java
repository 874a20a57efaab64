package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is left behind when the program ends, politely or not.
class ProcessLifeTest {
    @Test
    void kill_inTheMiddleOfATranscode_leavesNoFfmpegBehind(@TempDir Path folder) throws Exception {
        try (Product product = transcoding(folder)) {
            List<ProcessHandle> children = waitForEncoders(product);
            product.process().destroyForcibly().waitFor();
            assertTrue(comesTrue(() -> children.stream().noneMatch(ProcessHandle::isAlive)), "orphans: " + children);
        }
    }

    @Test
    void terminate_inTheMiddleOfATranscode_endsItselfAndItsChildren(@TempDir Path folder) throws Exception {
        try (Product product = transcoding(folder)) {
            List<ProcessHandle> children = waitForEncoders(product);
            product.process().destroy();
            assertTrue(product.process().waitFor(5, TimeUnit.SECONDS), "still running 5 s after SIGTERM");
            assertFalse(children.stream().anyMatch(ProcessHandle::isAlive), "orphans: " + children);
        }
    }

    @Test
    void start_onAPortInUse_saysSoAndFails(@TempDir Path folder) throws Exception {
        try (Product first = Product.headless(folder.resolve("one"))) {
            Process second = Product.run(
                    "--headless",
                    "--home",
                    folder.resolve("two").toString(),
                    "--port",
                    "" + first.base().getPort());
            second.getOutputStream().close();
            String said = new String(second.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(second.waitFor() != 0, said);
            assertTrue(said.contains("" + first.base().getPort()), said);
            assertEquals("UP", first.get("/api/health").path("status").asText());
        }
    }

    /// A long film whose transcode has begun and is far from its end.
    private static Product transcoding(Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Path film = Clips.make(
                "long-mpeg4.avi",
                "-f",
                "lavfi",
                "-i",
                "testsrc2=size=1280x720:rate=25:duration=120",
                "-c:v",
                "mpeg4",
                "-q:v",
                "5",
                "-g",
                "50");
        Files.copy(film, library.resolve("long.avi"));
        Product product = Product.headless(folder.resolve("home"), "--library", library.toString());
        product.awaitScanned();
        URI master =
                URI.create(product.play(product.itemOf("long.avi")).path("hls").asText());
        String playlist = product.text(master);
        URI segment = StreamDecoder.variants(master, playlist).getFirst().resolve("10.m4s");
        Thread.ofVirtual().start(() -> {
            try {
                product.fetch(segment);
            } catch (java.io.IOException | InterruptedException e) {
                Thread.currentThread().interrupt(); // the program is killed under this request
            }
        });
        return product;
    }

    private static List<ProcessHandle> waitForEncoders(Product product) throws InterruptedException {
        assertTrue(comesTrue(() -> !encoders(product).isEmpty()), "no encoder was started");
        return encoders(product);
    }

    private static List<ProcessHandle> encoders(Product product) {
        return product.process()
                .toHandle()
                .descendants()
                .filter(p -> p.info().command().orElse("").contains("ffmpeg"))
                .toList();
    }

    private static boolean comesTrue(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 400; i++) {
            if (condition.getAsBoolean()) return true;
            TimeUnit.MILLISECONDS.sleep(50);
        }
        return false;
    }
}
