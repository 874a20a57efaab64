package com.viewra.e2e;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.viewra.testkit.Clips;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger on the network gets: nothing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private Product product;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        Path library = Files.createDirectories(folder.resolve("library"));
        Files.copy(Clips.mp4(320, 180, "25", 4, 50), library.resolve("clip.mp4"));
        Path plugins = Files.createDirectories(folder.resolve("home/plugins"));
        Files.writeString(plugins.resolve("broken.zip"), "this is no zip");
        product = Product.headless(folder.resolve("home"), "--library", library.toString());
        product.awaitScanned();
    }

    @AfterAll
    void stop() {
        if (product != null) product.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/items", "/api/libraries", "/api/plugins", "/api/events", "/api/items/1/file"})
    void request_withoutToken_isRefused(String path) throws Exception {
        HttpResponse<String> answer = product.send(
                HttpRequest.newBuilder(product.base().resolve(path)).build());
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../../etc/passwd", "/..%2f..%2f..%2fetc%2fpasswd", "/assets/..%2f..%2f..%2fetc/passwd",
                "/%2e%2e/%2e%2e/etc/passwd", "/assets/%5c..%5c..%5cadmin.token", "/..;/..;/etc/passwd"
            })
    void request_pathTraversal_revealsNothing(String path) throws Exception {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), product.base().getPort())) {
            String request = "GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1:"
                    + product.base().getPort() + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            String answer = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertFalse(answer.contains("root:"), answer);
            assertFalse(answer.contains(product.token()), answer);
        }
    }

    @Test
    void stream_addressWithAForgedSignature_isRefused() throws Exception {
        String hls = product.play(product.itemOf("clip.mp4")).path("hls").asText();
        String forged = hls.replaceFirst("/stream/[^/]+/", "/stream/AAAAAAAAAAAAAAAAAAAAAAAA/");
        HttpResponse<byte[]> answer = product.fetch(URI.create(forged));
        assertTrue(answer.statusCode() == 401 || answer.statusCode() == 403, "answered " + answer.statusCode());
    }

    @Test
    void plugins_oneZipIsBroken_isListedWithItsErrorAndTheRestWorks() throws Exception {
        String plugins = product.get("/api/plugins").toString();
        assertTrue(plugins.contains("broken"), plugins);
        for (String bundled : new String[] {"viewra-scanner", "viewra-transcoder", "viewra-packager"})
            assertTrue(plugins.contains(bundled), plugins);
    }

    @Test
    void file_withRange_answersThatPart() throws Exception {
        String id = product.itemOf("clip.mp4").path("id").asText();
        HttpResponse<String> answer = product.send(product.authorized("/api/items/" + id + "/file")
                .header("Range", "bytes=4-7")
                .GET()
                .build());
        assertEquals(206, answer.statusCode());
        assertEquals("ftyp", answer.body());
    }
}
