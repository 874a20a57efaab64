package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.testkit.Clips;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The window on a display of its own, used by keyboard.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DesktopTest {
    private Process display;
    private String name;

    @BeforeAll
    void startDisplay() throws Exception {
        display = new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24").start();
        name = ":" + display.inputReader().readLine();
    }

    @AfterAll
    void stopDisplay() {
        if (display != null) display.destroy();
    }

    @Test
    void window_searchThenEnter_playsAndRemembersThePlace(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.copy(Clips.mp4(640, 360, "25", 20, 50), library.resolve("Amber Sky (2021).mp4"));
        Files.copy(Clips.mkv(640, 360, "25", 8, 50), library.resolve("Blue Noon (2022).mkv"));
        try (Product product = Product.desktop(folder.resolve("home"), name, "--library", library.toString())) {
            product.awaitScanned();
            awaitColourful();
            type("ctrl+f");
            run("xdotool", "type", "--delay", "60", "Amber");
            type("Down");
            type("Return");
            assertTrue(
                    comesTrue(() -> {
                        type("Return"); // on the button that plays, as soon as the page of the film is there
                        return position(product, "Amber Sky (2021).mp4") > 0;
                    }),
                    "no progress was saved; window: " + screenshot());
        }
    }

    private static long position(Product product, String file) throws Exception {
        JsonNode item = product.itemOf(file);
        return item.path("progress").path("positionMs").asLong();
    }

    private void awaitColourful() throws Exception {
        assertTrue(comesTrue(() -> colours(capture()) > 200), "the window stays empty");
    }

    private static long colours(BufferedImage image) {
        return java.util.Arrays.stream(
                        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }

    private BufferedImage capture() throws IOException, InterruptedException {
        return ImageIO.read(new ByteArrayInputStream(run("import", "-window", "root", "png:-")));
    }

    private Path screenshot() throws IOException, InterruptedException {
        Path file = Path.of("target", "desktop-failure.png").toAbsolutePath();
        return Files.write(file, run("import", "-window", "root", "png:-"));
    }

    private void type(String key) throws IOException, InterruptedException {
        run("xdotool", "key", key);
        TimeUnit.MILLISECONDS.sleep(700);
    }

    private byte[] run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(List.of(command));
        builder.environment().put("DISPLAY", name);
        Process process = builder.start();
        byte[] output = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) throw new IOException(List.of(command) + " failed");
        return output;
    }

    private static boolean comesTrue(Condition condition) throws Exception {
        for (int i = 0; i < 120; i++) {
            if (condition.holds()) return true;
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return false;
    }

    private interface Condition {
        boolean holds() throws Exception;
    }
}
