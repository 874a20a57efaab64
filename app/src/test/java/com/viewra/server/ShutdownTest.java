package com.viewra.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class ShutdownTest {
    @TempDir
    Path home;

    @Test
    @Timeout(30)
    void close_whileSomebodyListensToEvents_endsTheStream() throws Exception {
        TestServer server = new TestServer(home);
        try (InputStream events = server.client()
                .send(server.asAdmin("/api/events").build(), HttpResponse.BodyHandlers.ofInputStream())
                .body()) {
            assertEquals("retry: 2000\n\n", new String(events.readNBytes(13), StandardCharsets.UTF_8));
            server.server.close();

            assertEquals(-1, events.read());
        } finally {
            server.close();
        }
    }

    @Test
    void start_portTaken_saysWhatToDo() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                TestServer server = new TestServer(home)) {
            BindException e = assertThrows(BindException.class, () -> server.another(other.getLocalPort()));

            assertTrue(
                    String.valueOf(e.getMessage()).contains("is taken by another program. Choose another with --port"));
        }
    }
}
