package com.viewra.server;

import static com.viewra.server.TestServer.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.viewra.content.ContentKey;
import com.viewra.settings.Settings;
import com.viewra.settings.SettingsFile;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageTest {
    @TempDir
    Path home;

    private TestServer server;

    @BeforeEach
    void store() throws Exception {
        server = new TestServer(home);
        server.store.put(ContentKey.of("a"), new byte[1000]);
        server.store.put(ContentKey.of("b"), new byte[500]);
        server.store.pin("viewer", List.of(ContentKey.of("b")));
        server.store.find(ContentKey.of("a"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void get_tellsWhatIsStoredAndHowWellItServes() throws Exception {
        JsonNode storage = json(server.get("/api/storage"));

        assertEquals(1500, storage.path("bytes").asLong());
        assertEquals(500, storage.path("pinnedBytes").asLong());
        assertEquals(2, storage.path("blobs").asInt());
        assertEquals(1_000_000_000, storage.path("budgetBytes").asLong());
        assertEquals(1, storage.path("hits").asInt());
        assertEquals(1.0, storage.path("hitRate").asDouble());
        assertTrue(storage.path("freeBytes").asLong() > 0);
    }

    @Test
    void put_budget_isKeptToAndSaved() throws Exception {
        JsonNode storage = json(put("{\"budgetBytes\": 150000000}"));

        assertEquals(150_000_000, storage.path("budgetBytes").asLong());
        assertEquals(150_000_000, saved().segmentBudgetBytes().getAsLong());
    }

    @Test
    void put_noBudget_goesBackToWhatIsUsual() throws Exception {
        put("{\"budgetBytes\": 150000000}");
        JsonNode storage = json(put("{}"));

        assertTrue(storage.path("budgetBytes").asLong() >= 500_000_000);
        assertTrue(saved().segmentBudgetBytes().isEmpty());
    }

    @Test
    void put_tooLittle_isRefusedWithWhatIsTheLeast() throws Exception {
        HttpResponse<String> answer = put("{\"budgetBytes\": 1000}");

        assertEquals(400, answer.statusCode());
        assertTrue(json(answer).path("detail").asText().contains("100 MB"), answer.body());
        assertEquals(1_000_000_000, server.store.usage().budgetBytes());
    }

    @Test
    void delete_emptiesAllButWhatIsWatched() throws Exception {
        HttpResponse<String> answer = server.send(server.asAdmin("/api/storage").DELETE());

        assertEquals(500, json(answer).path("bytes").asLong());
        assertTrue(server.store.contains(ContentKey.of("b")));
    }

    @Test
    void put_withoutToken_isRefused() throws Exception {
        HttpResponse<String> answer = server.send(server.request("/api/storage").PUT(BodyPublishers.ofString("{}")));

        assertEquals(401, answer.statusCode());
    }

    private HttpResponse<String> put(String json) throws Exception {
        return server.send(server.asAdmin("/api/storage").PUT(BodyPublishers.ofString(json)));
    }

    private Settings.Storage saved() throws Exception {
        return SettingsFile.open(home.resolve("settings.json")).current().storage();
    }
}
