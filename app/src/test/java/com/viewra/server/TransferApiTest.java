package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.library.store.LibraryStore;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Export and import over HTTP, of an empty library.
class TransferApiTest {
    @TempDir
    Path home;

    private final BlockingQueue<String> states = new LinkedBlockingQueue<>();
    private LibraryStore store;
    private TestServer server;

    @BeforeEach
    void start() throws IOException {
        store = LibraryStore.open(home.resolve("library"), _ -> {}, Clock.systemUTC());
        server = new TestServer(Files.createDirectories(home.resolve("server")), store.browsing(), store.portable());
        server.events.subscribe("test", event -> {
            if (event instanceof com.viewra.exchange.TransferProgress told
                    && told.state().isOver()) states.add(told.state().name());
        });
    }

    @AfterEach
    void stop() {
        server.close();
        store.close();
    }

    @Test
    void export_takenInAgain_reportsWhatWasInIt() throws Exception {
        store.browsing().playlists().create("Evening", java.util.Optional.empty());
        HttpResponse<String> exported = server.get("/api/export");
        assertEquals("viewra-library", json(exported).get("format").asText());

        HttpResponse<String> accepted = server.post("/api/transfers/import?dryRun=true", exported.body());

        assertEquals(202, accepted.statusCode());
        assertEquals("DONE", states.take());
        JsonNode done =
                json(server.get(accepted.headers().firstValue("Location").orElseThrow()));
        assertEquals("done", done.get("state").asText());
        assertEquals(1, done.at("/report/lists").asInt());
        assertTrue(done.at("/report/isRehearsal").asBoolean(), done::toString);
    }

    @Test
    void import_ofSomethingElse_isRefusedWithASentence() throws Exception {
        HttpResponse<String> refused = server.post("/api/transfers/import", "\"hello\"");

        assertEquals(400, refused.statusCode());
        assertTrue(json(refused).get("detail").asText().contains("an export of Viewra or Kodi"), refused::body);
    }

    @Test
    void import_ofFileCutShort_failsWithASentence() throws Exception {
        HttpResponse<String> accepted =
                server.post("/api/transfers/import", "{\"format\":\"viewra-library\",\"items\":[");

        assertEquals("FAILED", states.take());
        JsonNode failed =
                json(server.get(accepted.headers().firstValue("Location").orElseThrow()));
        assertTrue(failed.get("problem").asText().contains("not a whole export"), failed::toString);
    }

    @Test
    void routes_forAPairedDevice_areRefused() throws Exception {
        String pair = "{\"code\":\"%s\",\"device\":\"TV\"}".formatted(server.server.pairingCode());
        String token = json(server.send(server.request("/api/pair").POST(BodyPublishers.ofString(pair))))
                .get("token")
                .asText();

        for (String path : List.of("/api/export", "/api/transfers", "/api/transfers/1"))
            assertEquals(403, server.send(as(token, path)).statusCode(), path);
        for (String path : List.of("/api/transfers/import", "/api/transfers/nfo?library=1", "/api/transfers/1/cancel"))
            assertEquals(
                    403,
                    server.send(as(token, path).POST(BodyPublishers.ofString("{}")))
                            .statusCode(),
                    path);
    }

    private HttpRequest.Builder as(String token, String path) {
        return server.request(path).header("Authorization", "Bearer " + token);
    }

    @Test
    void transfer_unknown_isNotFound() throws Exception {
        assertEquals(404, server.get("/api/transfers/77").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dryRun", "dryRun=1", "dryRun=yes", "overwrite=True"})
    void import_queryThatMeansNothing_isRefused(String query) throws Exception {
        assertEquals(400, server.post("/api/transfers/import?" + query, "{}").statusCode());
    }
}
